"""The people and places of the small case, with something in every field."""

from __future__ import annotations

from domain.age import AgeStatement, AgeSystem, AgeUnit
from domain.person import FamilyLink, IdentityDocument, PersonName
from domain.place import Place, PlaceName
from domain.roughdate import RoughDate
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Answer
from domain.vocabulary.people import (
    EventRole,
    FamilyLinkKind,
    NameKind,
    Script,
    Sex,
    Vulnerability,
)
from domain.vocabulary.places import PlaceLevel, SiteKind
from tests.domain.redaction.builders import (
    ACROSS,
    CHILD,
    FATHER,
    GUIDE,
    MOTHER,
    SHELTER,
    TOWN,
    WITNESS,
    person,
    stated,
    years,
)

PEOPLE = (
    person(
        MOTHER,
        label="Woman with the baby",
        names=(
            PersonName(text="리영희", script=Script.HANGUL_NORTH, kind=NameKind.REAL, source=WITNESS),
            PersonName(text="Ri Yong Hui", script=Script.DPRK_LATIN, given_by="Broker Choe"),
            PersonName(text="Maria", kind=NameKind.CHURCH_OR_PROTECTION),
        ),
        sex=stated(Sex.FEMALE),
        age=stated(years(31)),
        birth=stated(RoughDate(edtf="1984-03-05")),
        vulnerabilities=(Vulnerability.NURSING, Vulnerability.RETURNED_BEFORE),
        family=(
            FamilyLink(kind=FamilyLinkKind.CHILD, person=CHILD),
            FamilyLink(kind=FamilyLinkKind.FORCED_SPOUSE, person=FATHER),
            FamilyLink(kind=FamilyLinkKind.SIBLING, name="Ri Chol Su", in_the_north=True),
            FamilyLink(kind=FamilyLinkKind.BROKER, person=GUIDE),
        ),
        documents=(
            IdentityDocument(
                kind="passport", number="KP7781234", issued_by="Onsong", issued=RoughDate(edtf="2011-04-05")
            ),
        ),
        phones=("+86 138 0013 8000",),
        occupation="teacher in Onsong",
        last_address="12 Linjiang Road",
        languages=("Korean",),
        health="tuberculosis",
        pregnant=Answer.YES,
        sexual_violence="sold in Yanji",
        years_in_china="three",
        home_in_the_north="Onsong, North Hamgyong",
        standing_in_the_north="wavering class",
        intends_to_reach_the_south=Answer.YES,
        contact_in_the_south="cousin in Incheon",
        religious_contact="Pastor Kim; Grace Church",
        earlier_crossings="winter of 2011",
        earlier_returns="2012 via Tumen bridge",
        remarks="cries at night",
    ),
    person(FATHER, label="Tall man", sex=stated(Sex.MALE), age=stated(years(40))),
    person(
        CHILD,
        label="Baby",
        role=EventRole.ACCOMPANYING_CHILD,
        age=stated(
            AgeStatement(
                minimum=11,
                maximum=11,
                unit=AgeUnit.MONTHS,
                system=AgeSystem.INTERNATIONAL,
                at=RoughDate(edtf="2015-10-22"),
            )
        ),
        vulnerabilities=(Vulnerability.INFANT,),
        family=(FamilyLink(kind=FamilyLinkKind.PARENT, person=MOTHER),),
    ),
    person(GUIDE, label="Mr Choe", role=EventRole.GUIDE),
)

PLACES = (
    Place(
        id=TOWN,
        name="Móng Cái",
        names=(PlaceName(text="芒街", script=Script.HANZI_SIMPLIFIED),),
        level=PlaceLevel.TOWN,
        town="Móng Cái",
        province="Quảng Ninh",
        country=Country.VN,
        latitude=21.5,
        longitude=107.9,
        radius_km=3.0,
    ),
    Place(
        id=ACROSS,
        name="Dongxing police station",
        level=PlaceLevel.BUILDING,
        site=SiteKind.POLICE_STATION,
        town="Dongxing",
        province="Guangxi",
        country=Country.CN,
    ),
    Place(
        id=SHELTER,
        name="House of Deacon Pak",
        level=PlaceLevel.BUILDING,
        site=SiteKind.SAFE_HOUSE,
        town="Nanning",
        province="Guangxi",
        country=Country.CN,
    ),
)
