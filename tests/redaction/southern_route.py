"""Narratives in Vietnamese, Thai and Chinese, as they come from the southern route; written when the code had been read."""

from __future__ import annotations

from tests.redaction.blind import Blind

SOUTHERN_ROUTE = (
    Blind(
        name="a host tells who slept in her house",
        language="vi",
        people=(("리영희", "Ri Yong Hui"), ("박철수",)),
        others=("Đặng Thị Tuyết", "Lò Văn Pín"),
        numbers=("0912 345 678",),
        text=(
            "Tôi là Tuyết, nhà ở số 12 đường Hùng Vương. Chị Ri và bé con ngủ nhờ hai đêm. Anh Pín chở họ "
            "bằng xe 29A-123.45, gọi số 0912.345.678 "
            "hoặc 0912345678. Pak Chol Su đưa tiền cho tôi, tôi không lấy. Sáng hôm sau công an đến lúc 5 giờ rưỡi."
        ),
        gone=("Tuyết", "12 đường", "Chị Ri", "Pín", "123.45", "345.678", "345678", "Pak Chol", "5 giờ"),
        stays=("Tôi là", "ngủ nhờ", "đưa tiền cho tôi, tôi không lấy", "công an đến"),
    ),
    Blind(
        name="a paper of the border guards",
        language="vi",
        people=(("김은경", "Kim Un Gyong"),),
        numbers=("B1234567",),
        text=(
            "BIÊN BẢN: Hồi 14h20 ngày 22/10/2015, Đồn Biên phòng lập biên bản tạm giữ KIM UN GYONG, sinh "
            "ngày 03/5/1987, hộ chiếu số B 1234567, "
            "CMND 012345678. Người vi phạm khai tên Kim Eun-kyung, quốc tịch Triều Tiên. Tang vật: 01 điện thoại, 02 áo."
        ),
        gone=("14h20", "22/10", "UN GYONG", "03/5", "1234567", "012345678", "Eun-kyung"),
        stays=("BIÊN BẢN", "tạm giữ", "quốc tịch", "Tang vật"),
    ),
    Blind(
        name="names nobody recorded, in a Vietnamese interview",
        language="vi",
        people=(("리영희",),),
        text="Người lái xe tên Sùng A Páo. Bà Nguyễn Thị Bưởi nấu cơm. Cô giáo Hương dạy bọn trẻ vài chữ, còn ông Tư thì gác cửa.",
        gone=("Páo", "Bưởi", "Hương"),
        stays=("nấu cơm", "dạy bọn trẻ vài chữ"),
        flags=("Nguyễn Thị Bưởi",),
    ),
    Blind(
        name="family and sex under the public profile, Vietnamese",
        language="vi",
        people=(("리영희",),),
        text=(
            "Chị ấy khóc khi chồng bị đưa đi. Người phụ nữ đang mang thai; mẹ chồng và con gái cũng ở đó, "
            "cả bốn người. Vô cùng vất vả, ai cũng mệt."
        ),
        gone=("Chị ấy", "chồng", "phụ nữ", "mang thai", "mẹ", "con gái", "bốn người"),
        stays=("khóc khi", "Vô cùng vất vả, ai cũng mệt"),
        profile="public_statement",
    ),
    Blind(
        name="typed in a hurry, without the marks",
        language="vi",
        people=(("Phạm Thị Ngọc Ánh",), ("최은별", "Choe Un Byol")),
        text=(
            "chi oi, pham thi ngoc anh bao la choe un byol da den ha noi roi, dung goi so cu. NGOC ANH nhan 2 trieu. Ngọc Ánh không nói gì."
        ),
        gone=("ngoc", "choe un", "Ngọc"),
        stays=("dung goi so cu", "không nói gì"),
    ),
    Blind(
        name="an interview in a Thai detention centre",
        language="th",
        people=(("박미란", "Pak Mi Ran"), ("김광일",)),
        others=("วิไล ศรีสุข",),
        text=(
            "นางปัก มีรัน อายุ 37 ปี ให้การว่ามากับนายคิม กวางอิล ป้าวิไลเป็นคนให้ที่พัก บ้านเลขที่ 45/2 โทร 081-234-5678 "
            "วันพุธที่ 22 ตุลาคม 2558 เวลาสองทุ่มตำรวจมาถึง วิไลถูกจับด้วย ทุกคนหิวและเหนื่อย"
        ),
        gone=("มีรัน", "37", "กวางอิล", "วิไล", "45/2", "081", "วันพุธ", "22 ตุลา", "สองทุ่ม"),
        stays=("ให้การว่า", "เป็นคนให้ที่พัก", "ทุกคนหิวและเหนื่อย"),
    ),
    Blind(
        name="a Thai chat",
        language="th",
        people=(("ธีรพล มั่นคง",), ("리영희",)),
        numbers=("@theera_p",),
        text="พี่ธีรพล: มาถึงแล้วนะ\nเรา: รี ยองฮี อยู่ไหน\nธีรพล มั่นคง: ไลน์ theera_p โทรมาเที่ยงคืน\nมั่นคงปลอดภัยดี ไม่ต้องห่วง",
        gone=("ธีรพล", "ยองฮี", "theera_p", "เที่ยงคืน"),
        stays=("มาถึงแล้วนะ", "ไม่ต้องห่วง"),
    ),
    Blind(
        name="family, sex and counts under the public profile, Thai",
        language="th",
        people=(("리영희",),),
        text="เธอร้องไห้เพราะสามีถูกส่งกลับ ผู้หญิงสามคนกับลูกสาวสองคนยังอยู่ แม่ของเด็กตั้งครรภ์ แม่น้ำโขงกว้างมาก",
        gone=("เธอ", "สามี", "ผู้หญิง", "สามคน", "ลูกสาว", "สองคน", "แม่ของ", "ตั้งครรภ์"),
        stays=("ร้องไห้เพราะ", "แม่น้ำโขงกว้างมาก"),
        profile="public_statement",
    ),
    Blind(
        name="names nobody recorded, in Thai",
        language="th",
        people=(("리영희",),),
        text="นายประเสริฐ ขับรถ คุณมาลี แปลภาษา และเด็กหญิงแก้ว ร้องเพลง ทนายความไม่มา",
        gone=("ประเสริฐ", "มาลี", "แก้ว"),
        stays=("ทนายความไม่มา",),
    ),
    Blind(
        name="a Chinese interrogation record",
        language="zh",
        people=(("림옥란", "林玉兰"), ("한철", "韩哲")),
        others=("赵国栋",),
        text=(
            "问：你叫什么名字？答：我叫林玉兰，一九八七年三月生，属兔。问：谁带你来的？答：老赵，赵国栋，还有韩哲。玉兰低头不语。"
            "笔录于2015年10月22日下午3时20分在龙井市作。韩国不是我要去的地方。"
        ),
        gone=("林玉兰", "玉兰", "八七年", "属兔", "老赵", "国栋", "韩哲", "10月22日", "3时20分"),
        stays=("你叫什么名字", "低头不语", "韩国不是我要去的地方"),
    ),
    Blind(
        name="family, sex and counts under the public profile, Chinese",
        language="zh",
        people=(("林玉兰",),),
        text="她的丈夫被遣返，三个孩子和婆婆留下。孕妇没有得到照顾。他们一家五口挤在一间屋里。夫子说过的话没人记得。",
        gone=("她", "丈夫", "三个孩子", "婆婆", "孕妇", "他们", "五口"),
        stays=("被遣返", "没有得到照顾", "没人记得"),
        profile="public_statement",
    ),
    Blind(
        name="names nobody recorded, in Chinese",
        language="zh",
        people=(("林玉兰",),),
        text="司机叫孙大勇，翻译是崔红花。牧师姓郑。李某和王阿姨都看见了。高兴的是没有人受伤。",
        gone=("孙大勇", "崔红花", "李某"),
        stays=("都看见了", "高兴的是没有人受伤"),
        flags=("孙大勇", "崔红花", "郑"),
    ),
)
