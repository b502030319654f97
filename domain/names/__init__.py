"""Names across scripts: 리영희, 이영희, Ri Yong Hui, Lee Young-hee, 李英姬 and Li Yingji find each other.

Keys bring the spellings of a name together for search.  They never decide that two people are one: a person does.
"""
