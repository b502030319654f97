"""Ordinary words that look like names, and what stands beside a name.

A word of these stays unless it is written as a name is: with a capital in the middle of a sentence, beside a title, with its family name.
Hangul
given names begin many ordinary words; the endings that make such words are listed, and everything else that follows is taken to follow a name.
"""

from __future__ import annotations

from domain.redaction.freetext.folding import pattern, words_of

ORDINARY_ENGLISH = frozenset(
    words_of(
        """
a able about all also am an and any are arm art as ask at away baby back band bank bay be bear been bell ben best big bill bin bit black
blue boy bread bring
brown bus but buy by call came can cap car chain chair child chin chip choose christmas chu church city come cook could cup dad daddy dan
date day dear did
die dim do dog don done door down each east eat eight end even every faith fall fan far few fin find first five for forest four free
friend from fun gate gave
gem get gin girl give go god gold good got grace grand green group guard had hall ham hand hard has hat have he help her here hide him his
ho hold holy home
hong hope hour house how hung hut i if in inn into is it its jam job join joy july june just keep kin kind king know lad lady lake land
last late law lay lead
lee let lie light like lily line ling little live long look love low ma made main make man many march mark mass may me mean meet men met
mi might mild mile min
mine mission mom moon more morning most mother mountain much mum must my name near need never new next night nine no none noon nor north
not note now of off ok
okay old on once one only open or other our out over own page pain pan park part pass pat path patient peace pen people per phone pin pine
place plan play poor
port post prison pull put rain ran rang red rest rice rich ring river road rose run sad safe said same san sang save saw say school sea
seal second see seen sell
send set seven shall she ship shot show side sin sing sister sit six sky small snow so some son song soon south spring star stay step
still stone stop street
strong such sue sum summer sun sunday sung sure swallow table take talk tall tan team tell ten than that the their them then there they
thin thing think this
three time tin to today told ton tone too took town train tree try turn two un under union up us use van very victory view wall wan want
war was watch water way we week
well went were west what when where which while white who why will win wing winter wise with woman won wood word work world would yard
year yen yes yet you young
your youth change guide pupil route suite zone officer officers police border bridge bus camp centre center
china chinese korea korean korean vietnam laos thailand russia mongolia japan america europe asia pyongyang seoul beijing bangkok hanoi
"""
    ).split()
)
"""English, folded."""

ORDINARY_VIETNAMESE = frozenset(
    words_of(
        """
anh ao an ba bac ban banh bao bay ben bi biet bien binh bo bon buoi ca cac cai cam cao cau cay chao chau chi chia chinh cho chu chua chung
chuyen co con cong
cua cung dan dang dao dau den di dia dien do doi dong du duc dung duong em gia giang gio ha hai ham hang hanh hau he hien ho hoa hoan hoc
hoi hon hong hoang hop
huong huyen kem khi kho khoa khong kia kinh lam lan lang lanh lao lau lay le len linh loai loan loi long lua luc luon ly ma mai mat may me men
mien minh mo moi mon
mot mua muoi my nam nang nen nga ngan nghe nghi ngoc ngon ngu nguoi nhan nhat nhi nho nhu nhung nhuong no noi nong nu nuoc o ong phai phan
phat phong phu phuc
phuong qua quan quang que qui quoc quy quyen ra rat roi sam san sang sau se sen sinh so son song sau suong tai tam tan tang tao tay ten
thai tham than thang
thanh thao thau the theo thi thien thoi thu thua thuan thuc thuy tien tim tin tinh to toan toi ton tong tot tra trai tran trang tri trinh
trong tru truoc truong tu tuan
tuc tung tuy tuyet va van vang ve vi vien viet vinh vo voi vu vua vui xa xin xinh xuan y yen
"""
    ).split()
)
"""Vietnamese, folded."""

ORDINARY_LATIN = ORDINARY_ENGLISH | ORDINARY_VIETNAMESE
"""Both: which of the two a short word is, its letters do not say."""

ORDINARY_ENDING = pattern(
    "하다|하는|하였|하여|하기|하지|하면|하자|하려|하라|하니|하던|하므로|하며|하도록|하겠|했|한다|한 |한$|할|함|"
    "합니|해야|해서|해도|해 |해$|해라|해요"
    "|되|됐|된|될|됨|시키|시켰|시킨|시킬|당하|당한|당했|령| ?명령| ?작전| ?준비| ?결정| ?병력|증|장(?!인|로|모)|복|막|선수|대회"
)
"""What makes an ordinary word of a Hangul given name: 철수하다, 영수증, 수영장."""

BEFORE_NAME = pattern(
    "(?:우리|울|랑|하고|와|큰|작은|꼬마|형|누나|오빠|언니|동생|이모|삼촌|고모|엄마|아빠|딸|아들|아내|남편|친구|손녀|손자|조카|"
    "며느리|사위|장남|차남|장녀|차녀|막내|브로커|기사|통역|목사|선생|대장|반장)$"
)
"""What can stand before a Hangul given name without a space."""

PARTICLE = pattern("이|가|은|는|을|를|의|에|와|과|도|만|랑|씨|님|야|아|께|한테|하고|라|였|네")
"""What can follow a name of Hangul in its word."""


def begins_a_sentence(plain: str, start: int) -> bool:
    """Whether a word stands where every word has a capital."""
    before = plain[max(0, start - 8) : start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:\n。！？-–—•"
