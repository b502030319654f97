"""Words for places: what a site is, how exact a place is, how sure we are of it."""

from __future__ import annotations

from domain.vocabulary.term import Term


class SiteKind(Term):
    """What kind of site a place is. Codes: HURIDOCS MT17 (types of locations)."""

    POLICE_STATION = "police_station", "Police station or post", "0305"
    POLICE_CHECKPOINT = "police_checkpoint", "Police checkpoint", "0305 01"
    MILITARY_CHECKPOINT = "military_checkpoint", "Military checkpoint", "0302 01"
    BORDER_GUARD_POST = "border_guard_post", "Border guard post"
    MILITARY_GARRISON = "military_garrison", "Military garrison or base", "0304"
    IMMIGRATION_DETENTION = "immigration_detention", "Immigration detention centre", "0907"
    DETENTION_HOUSE = "detention_house", "Detention house (看守所)"
    BORDER_DETENTION_CENTRE = "border_detention_centre", "Border detention or repatriation centre"
    PRISON = "prison", "Prison", "0306"
    COURT = "court", "Court", "0307"
    HOSPITAL = "hospital", "Hospital", "0405"
    CHILDRENS_HOME = "childrens_home", "Children’s home"
    REFUGEE_CAMP = "refugee_camp", "Refugee camp", "0901"
    INTELLIGENCE_FACILITY = "intelligence_facility", "Building of an intelligence service", "0904"
    SECRET_PLACE = "secret_place", "Secret place of detention", "0905"
    SAFE_HOUSE = "safe_house", "Safe house"
    PLACE_OF_WORSHIP = "place_of_worship", "Place of worship"
    HOME = "home", "Home", "0101"
    HOTEL = "hotel", "Hotel or guest house"
    WORKPLACE = "workplace", "Workplace", "0102"
    STREET = "street", "Street or road", "0701"
    BUS = "bus", "Bus", "0704 04"
    TRAIN = "train", "Train", "0704 01"
    CAR = "car", "Car or van", "0704 07"
    LORRY = "lorry", "Lorry", "0704 07"
    BOAT = "boat", "Boat", "0704 06"
    AIRCRAFT = "aircraft", "Aircraft", "0704 03"
    BUS_STATION = "bus_station", "Bus station", "0703 04"
    RAILWAY_STATION = "railway_station", "Railway station", "0703 01"
    AIRPORT = "airport", "Airport", "0703 03"
    BORDER_CROSSING = "border_crossing", "Border bridge or customs post", "0804"
    EMBASSY = "embassy", "Embassy", "0802"
    CONSULATE = "consulate", "Consulate", "0803"
    UN_OFFICE = "un_office", "United Nations office", "0801 01"
    MSS_HOLDING_CENTRE = "mss_holding_centre", "State Security holding centre (보위부 구류장)", "0904"
    KURYUJANG = "kuryujang", "Police detention centre (구류장)", "0305"
    WAITING_CELL = "waiting_cell", "Waiting cell (대기실)"
    JIPKYULSO = "jipkyulso", "Holding facility (집결소)"
    RODONG_DANRYEONDAE = "rodong_danryeondae", "Labour training camp (로동단련대)", "0902"
    KYOHWASO = "kyohwaso", "Long-term prison (교화소)", "0306"
    KWANLISO = "kwanliso", "Political prison camp (관리소)", "0902"
    OTHER = "other", "Another kind of place"
    UNKNOWN = "unknown", "Not known", "99"


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
