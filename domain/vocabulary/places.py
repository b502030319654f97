"""Words for places: what a site is, how exact a place is, how sure we are of it."""

from __future__ import annotations

from domain.vocabulary.term import Term


class SiteKind(Term):
    """What kind of site a place is. Codes: HURIDOCS MT17 (types of locations)."""

    POLICE_STATION = "police_station", "Police station or post"
    POLICE_CHECKPOINT = "police_checkpoint", "Police checkpoint"
    MILITARY_CHECKPOINT = "military_checkpoint", "Military checkpoint"
    BORDER_GUARD_POST = "border_guard_post", "Border guard post"
    MILITARY_GARRISON = "military_garrison", "Military garrison or base"
    IMMIGRATION_DETENTION = "immigration_detention", "Immigration detention centre"
    DETENTION_HOUSE = "detention_house", "Detention house (看守所)"
    BORDER_DETENTION_CENTRE = "border_detention_centre", "Border detention or repatriation centre"
    PRISON = "prison", "Prison"
    COURT = "court", "Court"
    HOSPITAL = "hospital", "Hospital"
    CHILDRENS_HOME = "childrens_home", "Children's home"
    REFUGEE_CAMP = "refugee_camp", "Refugee camp"
    INTELLIGENCE_FACILITY = "intelligence_facility", "Building of an intelligence service"
    SECRET_PLACE = "secret_place", "Secret place of detention"
    SAFE_HOUSE = "safe_house", "Safe house"
    PLACE_OF_WORSHIP = "place_of_worship", "Place of worship"
    HOME = "home", "Home"
    HOTEL = "hotel", "Hotel or guest house"
    WORKPLACE = "workplace", "Workplace"
    STREET = "street", "Street or road"
    BUS = "bus", "Bus"
    TRAIN = "train", "Train"
    CAR = "car", "Car or van"
    LORRY = "lorry", "Lorry"
    BOAT = "boat", "Boat"
    AIRCRAFT = "aircraft", "Aircraft"
    BUS_STATION = "bus_station", "Bus station"
    RAILWAY_STATION = "railway_station", "Railway station"
    AIRPORT = "airport", "Airport"
    BORDER_CROSSING = "border_crossing", "Border bridge or customs post"
    EMBASSY = "embassy", "Embassy"
    CONSULATE = "consulate", "Consulate"
    UN_OFFICE = "un_office", "United Nations office"
    MSS_HOLDING_CENTRE = "mss_holding_centre", "State Security holding centre (보위부 구류장)"
    KURYUJANG = "kuryujang", "Police detention centre (구류장)"
    WAITING_CELL = "waiting_cell", "Waiting cell (대기실)"
    JIPKYULSO = "jipkyulso", "Holding facility (집결소)"
    RODONG_DANRYEONDAE = "rodong_danryeondae", "Labour training camp (로동단련대)"
    KYOHWASO = "kyohwaso", "Long-term prison (교화소)"
    KWANLISO = "kwanliso", "Political prison camp (관리소)"
    OTHER = "other", "Another kind of place"
    UNKNOWN = "unknown", "Not known"


class PlaceLevel(Term):
    """How much ground the name of a place covers, from the smallest to the largest."""

    BUILDING = "building", "Building or site"
    CROSSING = "crossing", "Border crossing"
    TOWN = "town", "Town or city"
    COUNTY = "county", "County or district"
    PROVINCE = "province", "Province"
    RIVER = "river", "River"
    BORDER_REGION = "border_region", "Border region"
    COUNTRY = "country", "Country"
    UNKNOWN = "unknown", "Not known"


class PlaceCertainty(Term):
    """How sure we are that this is the place."""

    CONFIRMED = "confirmed", "Confirmed"
    REPORTED = "reported", "Reported"
    INFERRED = "inferred", "Worked out by us"
    UNKNOWN = "unknown", "Not known"
