"""Tables for names in running Chinese: family names, what stands in no given name, what can stand before and behind a name."""

from __future__ import annotations

from domain.names.listing import listed

FAMILIES = (
    "李王张刘陈江周吴杨赵钱徐邓朱胡孙罗黄林马彭宋许郭梁潘高郑韩毛董叶田金乔冯安袁姜贾尹谢丁曹戴石唐褚邹汪雷卢傅童沈温吕任肖秦孔孟"
    "程蔡白陆蒋邱龚范崔谭万夏余方陶俞武杜顾侯洪龙阎魏苏熊齐姚施邵尚伍钟史常廖段牛贺薛郝韦萧黎庞季辛邢霍倪葛康成鲍汤严毕翟颜柳庄全"
    "南文元池玄朴权申裴闵吉玉车卞廉千诸奇阮柴聂岳鲁骆蓝章耿华左詹宣咸奉琴尤河禹池"
)
"""Korean ones and the common Chinese ones, but for those that are a word of grammar in every second sentence."""

FAMILIES_THAT_ARE_WORDS = "于何关曾管尚"
"""Family names that are taken for one only where a sentence begins, or behind a word that joins people."""

IN_NO_GIVEN_NAME = (
    # Grammar.
    "的不部了是就都多也会还以有经竟们后下我在公你您他她它啊吗呢吧其此因为由于比较已而但却么哪谁那这个些每各该本另再又很最才和跟给被把对向从让叫"
    "到去来往没无非未并或与及且虽然如若则即等着过能可要想需应该须只头"
    # Numbers and measures.
    "四五六七八九十百千两几半双号次度名位条张件间层批只岁年时期分秒点斤吨亩米里币价费"
    # What is done.
    "做说看出入活住简送议提写化融规绩起交问报收采推加将像使开进回走跑逃留死病抓捕拿听见答想哭笑坐站睡躺藏躲吃喝请求救放抢骗卖买赌赔罚判审讯拘押禁"
    "担任负责管理变换选择研究发解释设减增控制支配取获读讲讨论谈投训练验查检搜调改造打接掉落过绍表示通知认识记忘找搞击压教领授办供处"
    "继续持坚维护停止拒绝缺乏乘坐骑驾运搬"
    # What is dealt with.
    "部门键系公性业戏作边用市客面地港现节社房笔桶式内盘感路县左显区题提写事汇话所界局情者店版布电员法数线决样酒质党格量球怪语第啊词资卡围统"
    "字旧程物意别总专术注标街队机孩般台务医堡牌领苦己言掌户难种板券乡历尼楼场演口集校特餐授杂币首况巴策当低眼闭配毛熟带脑准网称片母类庙姆羊体结鉴"
    "材料项联肉坡饱外级帝票夷角身车院药饭钱警察官监狱牢营铺床衣鞋帽裤袋包箱纸证枪弹刀伤痛血骨脚腿嘴脸屋墙窗桌椅前旁儿妈爸爷奶姨叔舅"
)
"""Characters, simplified, that stand in hardly any given name: words of grammar, of what is done and dealt with."""

ONE_ALONE = (
    "伟强丽敏静杰磊军洋勇艳涛明超霞平刚桂辉鹏飞波斌宇浩凯健俊帆婷雪琳红梅兰英玲花萍燕芳娟莉哲虎男玉善顺日实淑光春星银珠姬福龙云峰"
    "宁青倩娜慧颖欣佳晶洁琴瑞林国庆旭亮海志民刚毅鑫威博彬岩松柏铁柱根昌赫爀炫旻石永瑛贵荣坤琼芬凤淼岩翔冰雯"
)
"""Characters that are a given name by themselves."""

JOINING = "和跟与同叫被把给及"
"""Words before a name, and hardly ever before the second half of another word."""

BEFORE = (
    "对由让找是有了到见着问请抓带救说连为但在从用替比像听据后时天上日年月里的者长任席以记员举人理过家使如师手将子民学官军委授位户友亲哥姐弟妹夫嫂"
    "叔婶姨奶爷警察兵果或即名识诉来妈爸板属妇婆"
)
"""Last characters of the words before a name: verbs, times, relatives, trades."""

ENDS_OF_WORDS = listed(
    "人权 主权 有权 授权 民权 主张 警方 官方 军方 对方 后方 前方 上方 过程 日程 里程 师傅 人马 上马 长江 过江 手段 天文 人文 上周 有钱 时常 "
    "日常 中华 年华 上任 前任 后任 连任 委任 听任 有成 有余 年余 月余 上车 名车 军车 警车 来车 如雷 天池 天安"
)
"""Words that end with a family name behind a character of `BEFORE`."""

BEHIND = "先生女才曾同及正告只应因今晚早时候表反认知自必失受签怀坚努停通逐拒摄强指一二三家老战转常更直遭突确夫父母介关照敲嫁推拉背追拖扶"
"""What can stand behind a given name of two characters, beside all that stands in none."""
