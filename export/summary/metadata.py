"""What the file says about itself: its title, its language, that it is tagged (PDF/UA-1), and nothing else."""

from __future__ import annotations

from html import escape
from io import BytesIO

import pikepdf


def described(title: str, language: str) -> bytes:
    """The XMP packet of a summary (ISO 16684-1): no program, no instant, no identifiers of files or runs."""
    # The packet id is the constant that the standard prescribes for every packet in the world.
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"
        "<pdfuaid:part>1</pdfuaid:part>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()


def written(file: pikepdf.Pdf) -> bytes:
    """The file, made from its object graph alone; its identifier is a digest of its bytes.  Written twice, the bytes are the same."""
    if "/ID" in file.trailer:
        del file.trailer["/ID"]  # otherwise its first half would be kept
    out = BytesIO()
    file.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return out.getvalue()
