"""Signatures, against the stock ssh-keygen in both directions."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.errors import CryptoError, Malformed, Tampered, UnknownFormat, Wiped
from crypto.secret import Secret
from crypto.signing import SigningKey, public_key, public_line, verify

NAMESPACE = "fieldbook-package@v1"
MESSAGE = b"the list of what is in it\n"


def armored(blob: bytes) -> str:
    return f"-----BEGIN SSH SIGNATURE-----\n{base64.b64encode(blob).decode()}\n-----END SSH SIGNATURE-----\n"


def string(content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + content


def blob_of(signature: str) -> bytes:
    return base64.b64decode("".join(signature.splitlines()[1:-1]))


def keygen(*arguments: str, message: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *arguments], input=message, capture_output=True, check=False)


def stock_key(folder: Path, kind: str = "ed25519") -> Path:
    place = folder / f"key-{kind}"
    made = keygen("-q", "-t", kind, "-N", "", "-C", "somebody", "-f", str(place))
    assert made.returncode == 0, made.stderr
    return place


def test_a_signature_gives_back_its_signer() -> None:
    key = SigningKey.generate()
    assert verify(key.sign(MESSAGE, NAMESPACE), MESSAGE, NAMESPACE) == key.public


def test_the_key_of_a_seed_is_that_of_rfc_8032() -> None:
    # RFC 8032 §7.1, test 1.
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    key = SigningKey.from_private(Secret(bytearray(seed)))
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert key.private_bytes().view() == seed


def test_a_key_that_was_kept_signs_as_before() -> None:
    key = SigningKey.generate()
    again = SigningKey.from_private(key.private_bytes())
    assert again.sign(MESSAGE, NAMESPACE) == key.sign(MESSAGE, NAMESPACE)


def test_a_seed_of_another_size_is_refused() -> None:
    with pytest.raises(Malformed):
        SigningKey.from_private(Secret(bytearray(31)))


def test_a_wiped_key_signs_nothing() -> None:
    key = SigningKey.generate()
    kept = key.private_bytes()
    key.wipe()
    with pytest.raises(Wiped):
        key.sign(MESSAGE, NAMESPACE)
    assert SigningKey.from_private(kept).public == key.public


@pytest.mark.parametrize(
    ("message", "namespace"),
    [(MESSAGE + b" ", NAMESPACE), (b"", NAMESPACE), (MESSAGE, "file"), (MESSAGE, "")],
)
def test_another_message_or_namespace_is_not_what_was_signed(message: bytes, namespace: str) -> None:
    with pytest.raises(Tampered):
        verify(SigningKey.generate().sign(MESSAGE, NAMESPACE), message, namespace)


def test_a_namespace_renamed_in_the_signature_is_seen() -> None:
    forged = blob_of(SigningKey.generate().sign(MESSAGE, "aaaa")).replace(string(b"aaaa"), string(b"bbbb"))
    with pytest.raises(Tampered):
        verify(armored(forged), MESSAGE, "bbbb")


def test_another_signers_key_put_into_a_signature_is_seen() -> None:
    signer, other = SigningKey.generate(), SigningKey.generate()
    forged = blob_of(signer.sign(MESSAGE, NAMESPACE)).replace(signer.public, other.public)
    with pytest.raises(Tampered):
        verify(armored(forged), MESSAGE, NAMESPACE)


def test_no_flipped_bit_passes() -> None:
    blob = blob_of(SigningKey.generate().sign(MESSAGE, NAMESPACE))
    for place in range(len(blob)):
        flipped = bytearray(blob)
        flipped[place] ^= 0x10
        with pytest.raises((Tampered, Malformed)):
            verify(armored(bytes(flipped)), MESSAGE, NAMESPACE)


def test_no_cut_or_lengthened_signature_passes() -> None:
    blob = blob_of(SigningKey.generate().sign(MESSAGE, NAMESPACE))
    for wrong in (*(blob[:end] for end in range(len(blob))), blob + b"\0"):
        with pytest.raises(Malformed):
            verify(armored(wrong), MESSAGE, NAMESPACE)


def test_nothing_can_be_hidden_in_the_reserved_field() -> None:
    blob = blob_of(SigningKey.generate().sign(MESSAGE, NAMESPACE))
    at = blob.index(string(b"") + string(b"sha512"))
    with pytest.raises(UnknownFormat):
        verify(armored(blob[:at] + string(b"x") + blob[at + 4 :]), MESSAGE, NAMESPACE)


def test_a_signature_of_another_version_hash_or_kind_is_of_an_unknown_format() -> None:
    blob = blob_of(SigningKey.generate().sign(MESSAGE, NAMESPACE))
    inner = blob.rindex(b"ssh-ed25519")
    for other in (
        blob.replace(b"SSHSIG\0\0\0\1", b"SSHSIG\0\0\0\2"),
        blob.replace(b"sha512", b"sha256"),
        blob.replace(b"ssh-ed25519", b"ssh-ed2551x", 1),
        blob[:inner] + b"ssh-ed2551x" + blob[inner + 11 :],
    ):
        with pytest.raises(UnknownFormat):
            verify(armored(other), MESSAGE, NAMESPACE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "-----BEGIN SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END PGP SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\nno base 64\n-----END SSH SIGNATURE-----",
        "-----BEGIN SSH SIGNATURE-----\n한글\n-----END SSH SIGNATURE-----",
        armored(b"GPGSIG" + bytes(100)),
        armored(bytes(5000)),
    ],
)
def test_what_is_no_signature_is_malformed(text: str) -> None:
    with pytest.raises(Malformed):
        verify(text, MESSAGE, NAMESPACE)


@pytest.mark.parametrize("line", ["-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"])
def test_a_signature_without_its_first_or_its_last_line_is_malformed(line: str) -> None:
    signature = SigningKey.generate().sign(MESSAGE, NAMESPACE)
    with pytest.raises(Malformed):
        verify(signature.replace(line, "-----SOMETHING ELSE-----"), MESSAGE, NAMESPACE)


def test_a_signature_of_4096_characters_is_read_and_a_longer_one_is_not() -> None:
    key = SigningKey.generate()
    signature = key.sign(MESSAGE, NAMESPACE).ljust(4096, "\n")
    assert verify(signature, MESSAGE, NAMESPACE) == key.public
    with pytest.raises(Malformed):
        verify(signature + "\n", MESSAGE, NAMESPACE)


def test_a_signature_is_written_in_lines_of_70_characters() -> None:
    lines = SigningKey.generate().sign(MESSAGE, NAMESPACE).splitlines()[1:-1]
    assert {len(line) for line in lines[:-1]} == {70}
    assert 0 < len(lines[-1]) <= 70


@given(st.text() | st.binary(max_size=300).map(armored))
def test_any_text_is_a_signature_or_refused(text: str) -> None:
    with pytest.raises(CryptoError):
        verify(text, MESSAGE, NAMESPACE)


def test_a_public_line_is_read_back_with_and_without_a_comment() -> None:
    key = SigningKey.generate()
    assert key.public_line() == public_line(key.public)
    assert public_key(key.public_line()) == key.public
    assert public_key(f" {key.public_line()} somebody at work\n") == key.public


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("", Malformed),
        ("ssh-ed25519", Malformed),
        ("ssh-ed25519 ????", Malformed),
        (public_line(bytes(31)), Malformed),
        ("ssh-rsa AAAAB3NzaC1yc2E=", UnknownFormat),
        ("sk-ssh-ed25519@openssh.com AAAA", UnknownFormat),
        ("ssh-ed25519 " + base64.b64encode(string(b"ssh-rsa") + string(bytes(32))).decode(), UnknownFormat),
        ("age1xyz", Malformed),
    ],
)
def test_a_line_that_is_no_ed25519_key_is_refused(line: str, fact: type[CryptoError]) -> None:
    with pytest.raises(CryptoError) as raised:
        public_key(line)
    assert type(raised.value) is fact


@pytest.mark.needs("ssh-keygen")
def test_ssh_keygen_accepts_our_signature_for_this_message_namespace_and_signer_alone(tmp_path: Path) -> None:
    key, other = SigningKey.generate(), SigningKey.generate()
    (tmp_path / "message.sig").write_text(key.sign(MESSAGE, NAMESPACE), encoding="ascii")
    (tmp_path / "allowed").write_text(f"sender {key.public_line()}\n", encoding="ascii")
    (tmp_path / "others").write_text(f"sender {other.public_line()}\n", encoding="ascii")

    def accepted(message: bytes = MESSAGE, namespace: str = NAMESPACE, signers: str = "allowed") -> bool:
        who = ("-f", str(tmp_path / signers), "-I", "sender")
        what = ("-n", namespace, "-s", str(tmp_path / "message.sig"))
        return keygen("-Y", "verify", *who, *what, message=message).returncode == 0

    assert accepted()
    assert not accepted(message=MESSAGE + b" ")
    assert not accepted(namespace="file")
    assert not accepted(signers="others")
    checked = keygen(
        "-Y", "check-novalidate", "-n", NAMESPACE, "-s", str(tmp_path / "message.sig"), message=MESSAGE
    )
    assert checked.returncode == 0
    assert b"ED25519" in checked.stdout


@pytest.mark.needs("ssh-keygen")
def test_we_accept_the_signature_of_ssh_keygen_for_this_message_and_namespace_alone(tmp_path: Path) -> None:
    place = stock_key(tmp_path)
    signed = keygen("-Y", "sign", "-f", str(place), "-n", NAMESPACE, message=MESSAGE)
    assert signed.returncode == 0, signed.stderr
    signature = signed.stdout.decode("ascii")
    expected = public_key(place.with_suffix(".pub").read_text(encoding="ascii"))
    assert verify(signature, MESSAGE, NAMESPACE) == expected
    assert verify(signature.replace("\n", "\r\n"), MESSAGE, NAMESPACE) == expected
    for message, namespace in ((MESSAGE[:-1], NAMESPACE), (MESSAGE, "file")):
        with pytest.raises(Tampered):
            verify(signature, message, namespace)


@pytest.mark.needs("ssh-keygen")
@pytest.mark.parametrize("kind", ["ecdsa", "rsa"])
def test_other_keys_of_ssh_keygen_are_of_an_unknown_format(tmp_path: Path, kind: str) -> None:
    place = stock_key(tmp_path, kind)
    signed = keygen("-Y", "sign", "-f", str(place), "-n", NAMESPACE, message=MESSAGE)
    with pytest.raises(UnknownFormat):
        verify(signed.stdout.decode("ascii"), MESSAGE, NAMESPACE)
    with pytest.raises(UnknownFormat):
        public_key(place.with_suffix(".pub").read_text(encoding="ascii"))


@pytest.mark.needs("ssh-keygen")
def test_a_signature_over_another_hash_is_of_an_unknown_format(tmp_path: Path) -> None:
    arguments = ("-Y", "sign", "-O", "hashalg=sha256", "-f", str(stock_key(tmp_path)), "-n", NAMESPACE)
    signed = keygen(*arguments, message=MESSAGE)
    assert signed.returncode == 0, signed.stderr
    with pytest.raises(UnknownFormat):
        verify(signed.stdout.decode("ascii"), MESSAGE, NAMESPACE)
