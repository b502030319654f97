"""Spellings: what the towns and provinces of the field are called in the five languages, for finding them in a text.

Only spellings that are no ordinary word: 위해 is Weihai and "for the sake of", 해주 is Haeju and "do it for me"; these stand here
with 시, 군 or 성 behind them.  Sources: the administrative divisions of China, both Koreas, Vietnam, Laos and Thailand as their own
authorities list them, and the names in use in the press of the other countries.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from domain.known.names import KnownName
from domain.known.places import KnownPlace, known_places
from domain.vocabulary.countries import Country
from domain.vocabulary.people import Script
from domain.vocabulary.places import PlaceLevel

_PROVINCES = """
CN Liaoning/辽宁/랴오닝/요녕성/료녕성/Liêu Ninh/เหลียวหนิง  Jilin/吉林/지린/길림성/Cát Lâm/จี๋หลิน
CN Heilongjiang/黑龙江/헤이룽장/흑룡강/Hắc Long Giang/เฮย์หลงเจียง  Shandong/山东/산둥성/산동성/Sơn Đông/ซานตง
CN Yunnan/云南/윈난/운남성/Vân Nam/ยูนนาน  Guangxi/广西/광시/광서성/Quảng Tây/กวางสี  Inner Mongolia/内蒙古/네이멍구/내몽골/내몽고/Nội Mông
CN Beijing/北京/베이징/북경/Bắc Kinh/ปักกิ่ง  Shanghai/上海/상하이/상해시/Thượng Hải/เซี่ยงไฮ้  Tianjin/天津/톈진/천진시/Thiên Tân/เทียนจิน
KP Pyongyang/평양/平壤/Bình Nhưỡng/เปียงยาง  North Hamgyong/North Hamgyeong/함경북도/함북도/咸镜北道
KP South Hamgyong/South Hamgyeong/함경남도/함남도/咸镜南道
KP Ryanggang/Yanggang/량강도/양강도/两江道  Chagang/Jagang/자강도/慈江道  North Pyongan/North Pyeongan/평안북도/평북도/平安北道
KP South Pyongan/South Pyeongan/평안남도/평남도/平安南道  North Hwanghae/황해북도/황북도/黄海北道  South Hwanghae/황해남도/황남도/黄海南道
KP Rason/라선/나선시/罗先  Kangwon/강원도/江原道
"""

_TOWNS = """
CN Liaoning: Dandong/丹东/단둥/단동/Đan Đông/ตานตง  Shenyang/沈阳/瀋陽/선양/심양/Thẩm Dương/เสิ่นหยาง  Dalian/大连/다롄/대련시/Đại Liên/ต้าเหลียน
CN Liaoning: Kuandian/宽甸/콴뎬/관전현  Fushun/抚顺/푸순/무순시  Benxi/本溪/번시/본계시  Anshan/鞍山/안산시  Jinzhou/锦州/진저우/금주시
CN Liaoning: Yingkou/营口/영구시
CN Liaoning: Donggang/东港/둥강/동항시  Fengcheng/凤城/펑청/봉성시  Tieling/铁岭/톄링/철령시  Huludao/葫芦岛/후루다오
CN Jilin: Ji'an/集安/지안시/집안시/Tập An  Linjiang/临江/린장/림강시/임강시  Changbai/长白/창바이/장백현/Trường Bạch
CN Jilin: Yanji/延吉/옌지/연길/Diên Cát/เหยียนจี๋
CN Jilin: Tumen/图们/투먼/도문/Đồ Môn/ถูเหมิน  Hunchun/珲春/훈춘/Hồn Xuân  Longjing/龙井/룽징/룡정/용정/Long Tỉnh
CN Jilin: Helong/和龙/허룽/화룡/Hòa Long
CN Jilin: Antu/安图/안투현/안도현  Wangqing/汪清/왕칭/왕청현  Dunhua/敦化/둔화시/돈화시  Changchun/长春/창춘/장춘/Trường Xuân/ฉางชุน
CN Jilin: Tonghua/通化/퉁화/통화시  Baishan/白山/바이산시/백산시  Hunjiang/浑江  Nanping/南坪/난핑/남평진  Sanhe/三合/싼허/삼합진
CN Jilin: Kaishantun/开山屯/카이산툰/개산툰
CN Jilin: Quanhe/圈河/취안허/권하/권하세관  Jilin City/吉林市/지린시/길림시  Siping/四平/쓰핑/사평시
CN Heilongjiang: Harbin/哈尔滨/하얼빈/할빈/Cáp Nhĩ Tân/ฮาร์บิน  Mudanjiang/牡丹江/무단장/목단강/Mẫu Đơn Giang  Jixi/鸡西
CN Heilongjiang: Jiamusi/佳木斯/자무쓰
CN Heilongjiang: Qiqihar/齐齐哈尔/치치하얼  Daqing/大庆/다칭/대경시  Suifenhe/绥芬河/쑤이펀허/수분하  Dongning/东宁/둥닝
CN Shandong: Qingdao/青岛/칭다오/청도시/Thanh Đảo/ชิงเต่า  Yantai/烟台/옌타이/연태시/Yên Đài  Weihai/威海/웨이하이/위해시/Uy Hải
CN Shandong: Jinan/济南/지난시/제남시
CN Yunnan: Kunming/昆明/쿤밍/곤명/Côn Minh/คุนหมิง  Xishuangbanna/西双版纳/시솽반나/씨상판나/Tây Song Bản Nạp/สิบสองปันนา
CN Yunnan: Jinghong/景洪/징훙/경홍시/เชียงรุ่ง/Cảnh Hồng  Mengla/勐腊/멍라/Mãnh Lạp/เมืองล้า  Mohan/磨憨/모한/โม่ฮัน
CN Yunnan: Hekou/河口/허커우/하구현/Hà Khẩu  Ruili/瑞丽/루이리
CN Yunnan: Simao/思茅  Pu'er/普洱/푸얼시  Honghe/红河
CN Guangxi: Nanning/南宁/난닝/남녕/Nam Ninh/หนานหนิง  Dongxing/东兴/둥싱/동흥시/Đông Hưng/ตงซิง  Pingxiang/凭祥/핑샹/빙상시/Bằng Tường
CN Guangxi: Fangchenggang/防城港/팡청강
CN Inner Mongolia: Erenhot/Erlian/二连浩特/얼롄하오터/이련호트  Manzhouli/满洲里/만저우리/만주리  Hohhot/呼和浩特/후허하오터
KP North Hamgyong: Hoeryong/Hoeryeong/회령/会宁/Hội Ninh  Musan/무산군/茂山/Mậu Sơn  Onsong/Onseong/온성/稳城
KP North Hamgyong: Namyang/남양구/남양로동자구/南阳  Sambong/삼봉구
KP North Hamgyong: Chongjin/Cheongjin/청진/清津/Thanh Tân  Saepyol/Saebyeol/Kyongwon/Gyeongwon/새별군/경원군/庆源
KP North Hamgyong: Undok/Eundeok/은덕군  Aoji/아오지/阿吾地
KP North Hamgyong: Kimchaek/김책시/金策市  Kilju/Gilju/길주/吉州  Myongchon/Myeongcheon/명천군  Puryong/부령군
KP North Hamgyong: Kyongsong/Gyeongseong/경성군/镜城  Yonsa/연사군/延社
KP Rason: Rajin/라진/나진시/罗津  Wonjong/Wonjeong/원정리/元汀  Sonbong/Seonbong/선봉군/先锋  Kyonghung/경흥군/庆兴
KP Ryanggang: Hyesan/혜산/惠山/Huệ Sơn/ฮเยซาน  Pochon/보천군  Samjiyon/Samjiyeon/삼지연/三池渊  Taehongdan/Daehongdan/대홍단/大红丹
KP Ryanggang: Paegam/백암군/白岩
KP Ryanggang: Kimhyongjik/김형직군  Kimjongsuk/김정숙군  Kapsan/갑산군/甲山  Samjang/삼장리/三长
KP Chagang: Manpo/만포/满浦  Kanggye/Ganggye/강계/江界  Junggang/중강군/中江  Chosan/초산군/楚山  Wiwon/위원군/渭原  Jasong/자성군/慈城
KP Chagang: Huichon/Huicheon/희천시/熙川
KP North Pyongan: Sinuiju/신의주/新义州/Tân Nghĩa Châu/ชินอึยจู  Uiju/의주군/义州  Sakju/삭주/朔州  Pyokdong/벽동군/碧潼
KP North Pyongan: Ryongchon/Yongcheon/룡천군/용천군/龙川
KP North Pyongan: Kusong/Guseong/구성시  Jongju/정주시/定州  Changsong/창성군/昌城  Yongbyon/Nyongbyon/녕변/영변군
KP South Pyongan: Pyongsong/Pyeongseong/평성시/平城  Kaechon/Gaecheon/개천시/价川  Anju/안주시/安州  Sunchon/순천시  Tokchon/덕천시
KP South Pyongan: Nampo/남포/南浦  Yodok/요덕/耀德
KP South Hamgyong: Hamhung/Hamheung/함흥/咸兴/Hàm Hưng  Hungnam/흥남/兴南  Tanchon/Dancheon/단천/端川  Sinpo/신포시/新浦  Yongwang/영광군
KP North Hwanghae: Sariwon/사리원/沙里院  Kaesong/Gaeseong/개성시/开城/Khai Thành  Songnim/송림시
KP South Hwanghae: Haeju/해주시/海州
KP Kangwon: Wonsan/원산/元山/Nguyên Sơn  Munchon/문천시
VN Hanoi: Hanoi/Hà Nội/하노이/河内/ฮานอย
VN Quang Ninh: Mong Cai/Móng Cái/몽까이/몽카이/芒街/ม่องก๋าย  Ha Long/Hạ Long/하롱/下龙
VN Lang Son: Lang Son/Lạng Sơn/랑선/랑썬/谅山
VN Lao Cai: Lao Cai/Lào Cai/라오까이/라오카이/老街
VN Cao Bang: Cao Bang/Cao Bằng/까오방/高平
VN Ha Giang: Ha Giang/Hà Giang/하장
VN Dien Bien: Dien Bien Phu/Điện Biên Phủ/디엔비엔푸/奠边府
VN Ho Chi Minh City: Ho Chi Minh City/Thành phố Hồ Chí Minh/Saigon/Sài Gòn/호치민/胡志明市/โฮจิมินห์
VN Da Nang: Da Nang/Đà Nẵng/다낭/岘港
LA Vientiane: Vientiane/Viêng Chăn/비엔티안/비엔티엔/万象/เวียงจันทน์/ວຽງຈັນ
LA Luang Namtha: Luang Namtha/루앙남타/琅南塔/หลวงน้ำทา/ຫຼວງນ້ຳທາ  Boten/보텐/磨丁/บ่อเต็น/ບໍ່ເຕັນ
LA Oudomxay: Oudomxay/Muang Xay/우돔싸이/우돔사이/乌多姆赛/อุดมไซ
LA Luang Prabang: Luang Prabang/루앙프라방/琅勃拉邦/หลวงพระบาง
LA Bokeo: Houayxay/Huay Xai/훼이싸이/会晒/ห้วยทราย
TH Chiang Rai: Chiang Rai/치앙라이/清莱/เชียงราย  Chiang Saen/치앙센/치앙샌/清盛/เชียงแสน  Chiang Khong/치앙콩/清孔/เชียงของ
TH Chiang Rai: Mae Sai/매사이/메사이/美塞/แม่สาย
TH Bangkok: Bangkok/방콕/曼谷/Băng Cốc/กรุงเทพ/บางกอก  Suan Phlu/수안플루/สวนพลู
TH Nong Khai: Nong Khai/농카이/廊开/หนองคาย
TH Nakhon Phanom: Nakhon Phanom/나콘파놈/นครพนม
TH Mukdahan: Mukdahan/묵다한/มุกดาหาร
TH Chiang Mai: Chiang Mai/치앙마이/清迈/เชียงใหม่
TH Tak: Mae Sot/매솟/메솟/แม่สอด
MN Dornogovi: Zamyn-Üüd/Zamyn Uud/자민우드/扎门乌德
MN Ulaanbaatar: Ulaanbaatar/Ulan Bator/울란바토르/乌兰巴托
RU Primorye: Vladivostok/블라디보스토크/울라지보스또크/海参崴/Владивосток  Khasan/하산역/哈桑/Хасан  Ussuriysk/우수리스크/Уссурийск
RU Khabarovsk: Khabarovsk/하바롭스크/哈巴罗夫斯克/Хабаровск
"""

_COUNTRIES = {each.value: each for each in Country}
_SCRIPTS = {
    "HANGUL": Script.HANGUL_NORTH,
    "CJK": Script.HANZI_SIMPLIFIED,
    "THAI": Script.THAI,
    "LAO": Script.LAO,
    "CYRILLIC": Script.CYRILLIC,
}


@cache
def places_in_every_spelling() -> tuple[KnownPlace, ...]:
    """The towns and provinces, those of the gazetteer with its codes and levels."""
    gazetteer = {place.code: place for place in known_places()}
    return (
        *(
            _place(gazetteer, country, "", spellings, PlaceLevel.PROVINCE)
            for country, spellings in _provinces()
        ),
        *(_place(gazetteer, *town, PlaceLevel.TOWN) for town in _towns()),
    )


def _provinces() -> Iterator[tuple[Country, list[str]]]:
    for line in _PROVINCES.strip().splitlines():
        country, _space, places = line.partition(" ")
        yield from ((_COUNTRIES[country], place.split("/")) for place in places.split("  "))


def _towns() -> Iterator[tuple[Country, str, list[str]]]:
    for line in _TOWNS.strip().splitlines():
        where, _colon, places = line.partition(": ")
        country, _space, province = where.partition(" ")
        yield from ((_COUNTRIES[country], province, place.split("/")) for place in places.split("  "))


def _place(
    gazetteer: dict[str, KnownPlace], country: Country, province: str, spellings: list[str], level: PlaceLevel
) -> KnownPlace:
    words = "".join(each if each.isalnum() else " " for each in spellings[0].lower().replace("'", "")).split()
    code = "_".join((country.value.lower(), *words))
    known = gazetteer.get(code)
    return KnownPlace(
        code=code,
        names=tuple(KnownName(text=text, script=_script(text)) for text in spellings),
        country=country,
        level=known.level if known else level,
        province=known.province if known else province,
    )


def _script(text: str) -> Script:
    family = unicodedata.name(text[0]).split()[0]
    return _SCRIPTS.get(family, Script.LATIN if text.isascii() else Script.VIETNAMESE)
