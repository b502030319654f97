"""Letters that look like Latin ones, and parts of Chinese characters that look like whole ones.

Facts from Unicode Technical Standard 39 (confusables) and from EquivalentUnifiedIdeograph of the Unicode Character Database.
"""

from __future__ import annotations

# Letter by letter: Cyrillic, Greek, Armenian, Cherokee and others, then what each is taken for.
_ALIKE = (
    "аaАaвbВbсcСcԁdеeЕeһhНhнhіiІiјjЈjкkКkмmМmоoОoрpРpԛqѕsЅsтtТtуyУyѵvԝwхxХxүyҮyӏlӀlгrпnиuьbЬb"
    "αaΑaΒbβbεeΕeΖzηnΗhιiΙiκkΚkμuΜmνvΝnοoΟoρpΡpτtΤtυuΥyχxΧxγyωwςsϲcϹcϳj"
    "օoսuոnհhցgքpԼlՏsռnᎪaᏴbᏟcᎠdᎬeᏀgᎻhᎥiᎫjᏦkᏞlᎷmᏢpᏒrᏚsᎢtᏙvᎳwᏃzꓐbꓚcꓓdꓰeꓜzꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬy"
)
_SIGNS = {
    chr(first + place): letter
    for first in (0x1F150, 0x1F170, 0x1F1E6)
    for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")
}
"""Letters on black circles and squares, and those that flags are made of, which no compatibility form resolves."""
LOOK_ALIKES = {**dict(zip(_ALIKE[::2], _ALIKE[1::2], strict=True)), **_SIGNS}

_PARTS = (
    "⺀冫⺁厂⺃乚⺄乙⺅亻⺈刀⺉刂⺋卩⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王"
    "⺫目⺬示⺭礻⺮竹"
    "⺯糹⺰纟⺱罓⺲罒⺳网⺴罔⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶"
    "⻎辶⻏阝⻐钅⻑長"
    "⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
)
RADICALS = dict(zip(_PARTS[::2], _PARTS[1::2], strict=True))
"""Those that no compatibility form resolves."""
