"""Words that say somebody's sex or ties without calling anybody a man, a woman or a relative: who nurses, who is widowed, who is an only child.

What is a word of everyday use beside that ("engaged", "월경", "ประจำเดือน") stands here only in the company that makes its meaning plain.
"""

from __future__ import annotations

SPACED_HINTS_OF_SEX = (
    (
        "nursing mother|nursing mothers|nursing parent|nursing woman|nursing infant|nursing baby|nursing child|nursing a baby|nursing a child|"
        "nursing a newborn|nursing a small child|nursing an infant|nursing the baby|nursing the child|nursing the infant|nursing her|lactating|"
        "breast feed|breast feeds|breast fed|breast milk|wet nurse|gave birth|give birth|gives birth|giving birth|given birth|childbirth|"
        "went into labour|went into labor|goes into labour|post partum|maternity|maternal|miscarriage|miscarriages|miscarried|abortion|"
        "abortions|menstruating|menstruation|menstrual|housewife|house wives|schoolgirl|schoolgirls|schoolboy|schoolboys|uterus|womb|"
        "gynaecologist|gynecologist|gynaecological|gynecological|prostate"
    ),
    (
        "cho con bú|đang cho bú|sữa mẹ|sản phụ|hậu sản|sảy thai|sẩy thai|phá thai|nạo thai|người nội trợ|nữ sinh|học sinh nữ|học sinh nam|"
        "kinh nguyệt|tử cung|góa phụ|goá phụ|góa chồng|goá chồng|góa vợ|goá vợ|mẹ đơn thân|bố đơn thân|cha đơn thân"
    ),
)
"""What only a woman is, or only a man, or what is said of one of them; a space may be a hyphen, or missing."""

HINTS_OF_SEX = (
    (
        "수유 ?중|수유부|모유|젖을? ?먹이|젖을? ?먹였|젖을? ?물리|임산부|(?<![가-힣])산모|유산(?=했|하였|한 |을 했|되었|됐)|낙태|생리대|"
        "생리 ?중|"
        "가정주부|여학생|남학생|유부녀|유부남|미혼모|미혼부|싱글맘|싱글대디"
    ),
    (
        "哺乳|喂奶|餵奶|母乳|坐月子|产后|產後|临产|流产|流產|堕胎|墮胎|月经|月經|家庭主妇|家庭主婦|女学生|男学生|女學生|男學生|女生|男生|单身妈妈|"
        "单身母亲|未婚妈妈|未婚母亲|子宫|前列腺|寡妇|寡婦|鳏夫|鰥夫|遗孀|遺孀"
    ),
    (
        "ให้นม|น้ำนมแม่|นมแม่|หลังคลอด|อยู่ไฟ|แท้งลูก|แท้งบุตร|ทำแท้ง|มีประจำเดือน|มดลูก|นักเรียนหญิง|นักเรียนชาย|มีท้อง|ท้องแก่|ท้องอ่อน|แม่เลี้ยงเดี่ยว|"
        "พ่อเลี้ยงเดี่ยว|แม่หม้าย|พ่อหม้าย"
    ),
)
"""The same in scripts that join their words."""

SPACED_HINTS_OF_FAMILY = (
    (
        "single parent|single parents|single mother|single mothers|single father|single fathers|single mom|single mum|single dad|lone parent|"
        "lone mother|lone father|solo parent|ex wife|ex husband|ex spouse|former wife|former husband|late wife|late husband|first wife|"
        "second wife|first husband|second husband|only child|only son|only daughter|oldest child|oldest son|oldest daughter|eldest child|"
        "eldest son|eldest daughter|eldest|youngest child|youngest son|youngest daughter|first born|foster child|foster children|foster home|"
        "foster family|foster mother|foster father|foster parents|adopted child|adopted children|adopted son|adopted daughter|adopted baby|"
        "adoptive mother|adoptive father|adoptive parents|adoptive family|step child|step children|half brother|half sister|half siblings|"
        "godmother|godfather|godchild|newly wed|newly weds|married|unmarried|engaged couple|young couple|elderly couple|"
        "engaged to be married|divorced|divorcee|widowed|widowhood|widows|widowers|spinster|orphan|orphans|orphaned|orphanage|"
        "relatives|next of kin|in laws|family of two|family of three|family of four|family of five|family of six|family of seven|"
        "family of eight|family of nine|mothers|fathers|wives|husbands|spouses|aunts|uncles|nieces|nephews|grandmothers|grandfathers|"
        "granddaughters|grandsons|granny|grandmas|grandpas|brides|grooms|mothers in law|fathers in law|sisters in law|brothers in law|"
        "sons in law|daughters in law"
    ),
    (
        "mồ côi|là con một|con cả|con út|con đầu lòng|trưởng nam|trưởng nữ|con nuôi|con riêng|cha nuôi|mẹ nuôi|bố nuôi|bố dượng|cha dượng|mẹ kế|"
        "con dâu|con rể|mới cưới|kết hôn|ly hôn|li hôn|ly dị|li dị|đã có gia đình|chưa lập gia đình|chưa chồng|chưa vợ|họ hàng|anh em|chị em|"
        "anh chị em|vợ chồng"
    ),
)
"""What says that somebody has a husband, a wife, parents or children, or has them no more; spaces as above."""

HINTS_OF_FAMILY = (
    (
        "한부모|홀어머니|홀아버지|홀어미|홀아비|(?<![가-힣])편모|(?<![가-힣])과부(?!하)|(?<![가-힣])고아(?!라)|외아들|외동딸|외동아들|외동이|맏이|맏딸|맏아들|"
        "장남(?!면)|차남|장녀|차녀|막내|신혼|부부(?!장)|이혼|미혼|기혼|결혼|혼인|약혼|재혼|시집(?=을 |와|가|간|온|보내|살이|갔|왔)|"
        "장가(?=를 |간|들|갔)|"
        "양부모|입양|"
        "양아들|양딸|의붓|친척|처자식|새댁|처남|처제|처형(?=이 |과 |의 집)|매형|매부|사촌(?!리)|일가족"
    ),
    (
        "单亲|單親|孤儿|孤兒|独生子|獨生子|独生女|獨生女|长子|長子|次子|幼子|长女|長女|次女|新婚|离婚|離婚|再婚|未婚夫|未婚妻|未婚|已婚|结婚|結婚|养父|養父|"
        "养母|養母|养子|養子|养女|養女|继父|繼父|继母|繼母|亲戚|親戚|亲属|親屬|家属|家屬|嫂子|女婿|儿媳|兒媳|姐夫|妹夫|表哥|表姐|表弟|表妹|堂哥|堂姐|堂弟|堂妹|爹|"
        "一家两口|一家三口|一家四口|一家五口|一家六口"
    ),
    (
        "หม้าย|กำพร้า|ลูกคนเดียว|ลูกคนโต|ลูกคนเล็ก|ลูกคนแรก|ลูกคนสุดท้อง|คู่สมรส|สามีภรรยา|แต่งงาน|สมรส|หย่า|ลูกบุญธรรม|บุตรบุญธรรม|พ่อเลี้ยง|แม่เลี้ยง|"
        "(?<!อนุ)ญาติ|พี่น้อง|สะใภ้|ลูกเขย"
    ),
)
"""The same in scripts that join their words."""
