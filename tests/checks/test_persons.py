"""自然人的姓名：挨着职务、署名、当事人、捐款、年龄的都认得出，看着像姓名的词一个也不误报，确实可以写的有办法写。"""

from __future__ import annotations

import pytest
from saying import PROJECT, advice, said

from office import Office, real_survey
from showcase.checks.persons import persons
from showcase.model import scalars

RULES = ("person-name", "person-party", "person-donor", "person-minor")
NAMED = """
（记者赵甲 通讯员钱乙 编辑：孙丙 审核：李丁） → 赵甲 钱乙 孙丙 李丁 byline
记者王小明报道 → 王小明 byline
通讯员：李晓红 → 李晓红 byline
本报记者张伟、李娜 → 张伟 李娜 byline
撰稿：刘洋 → 刘洋 byline
编辑/陈静 审核/周强 → 陈静 周强 byline
责编：吴磊 → 吴磊 byline
责任编辑 郑爽 → 郑爽 byline
文/王建国 图/李国强 → 王建国 李国强 byline
图文：张丽 → 张丽 byline
摄影：赵敏 → 赵敏 byline
供稿：孙悦 → 孙悦 byline
来源：张三 → 张三 byline
作者：李四 → 李四 byline
审核人：王五 → 王五 byline
文字：欧阳娜 → 欧阳娜 byline
一审：张三 二审：李四 三审：王五 → 张三 李四 王五 byline
编辑丨张三 → 张三 byline
书记王小明 → 王小明 post
党支部书记王小明介绍 → 王小明 post
党支部书记李红带领全体党员走访 → 李红 post
王小明书记 → 王小明 post
王书记到社区讲课 → 王 post
由李书记带队 → 李 post
主任张三 → 张三 post
主任律师张伟 → 张伟 post
张三律师 → 张三 post
由张三律师值班 → 张三 post
王小明律师为居民解答 → 王小明 post
北京市大地律师事务所张伟律师 → 张伟 post
律师李明现场答疑 → 李明 post
李律师 → 李 post
陈律师说 → 陈 post
所长刘建军 → 刘建军 post
市司法局局长周华讲话 → 周华 post
局长：周华 → 周华 post
王局长一行 → 王 post
庭长赵一鸣 → 赵一鸣 post
法官孙梅 → 孙梅 post
孙法官 → 孙 post
会长钱进 → 钱进 post
秘书长吴芳 → 吴芳 post
主席李强 → 李强 post
习近平同志 → 习近平 post
张三同志 → 张三 post
张同志 → 张 post
王老师 → 王 post
刘先生 → 刘 post
张女士 → 张 post
当事人张女士 → 张女士 party
王大爷 → 王 post
李阿姨 → 李 post
赵奶奶 → 赵 post
居民王大爷求助 → 王 post
李某离婚案 → 李某 party
原告王某 → 王某 party
被告人李某某 → 李某某 party
受援人陈某 → 陈某 party
当事人王某某 → 王某某 party
原告张三诉被告李四 → 张三 李四 party
张三诉李四买卖合同纠纷案 → 张三 party
王小明离婚案 → 王小明 party
为张三讨回工资3万元 → 张三 party
农民工李四 → 李四 party
帮助农民工张大山讨薪 → 张大山 party
张三 5000元 → 张三 donor
张三捐款5000元 → 张三 donor
李四：3000元 → 李四 donor
王五（2000元） → 王五 donor
捐款人：张三、李四 → 张三 李四 donor
党员张三捐款1000元 → 张三 donor
小明，12岁 → 小明 minor
小明（8岁） → 小明 minor
女孩小红 → 小红 minor
男孩王小明 → 王小明 minor
12岁的小刚 → 小刚 minor
学生李小红 → 李小红 minor
今年10岁的张某 → 张某 minor
留守儿童乐乐 → 乐乐 minor
小学生婷婷 → 婷婷 minor
孩童王小明得到救助 → 王小明 minor
王小明小朋友来到现场 → 王小明 minor
李明同学重返校园 → 李明 minor
党员王小明 → 王小明 post
优秀共产党员张伟 → 张伟 post
合伙人李丽 → 李丽 post
志愿者王芳 → 王芳 post
律师王某 → 王某 party
王某律师 → 王某 party
老党员张德明 → 张德明 post
副主任陈红梅、王刚 → 陈红梅 王刚 post
律师张伟、李娜、王芳 → 张伟 李娜 王芳 post
支部委员李梅 → 李梅 post
组织委员：王强 → 王强 post
联系人：张老师 → 张老师 byline
联系人：王小明 → 王小明 byline
纪检委员 赵六 → 赵六 post
支委王丽 → 王丽 post
院长马国强 → 马国强 post
检察官李雪 → 李雪 post
诸葛亮律师 → 诸葛亮 post
司马青书记 → 司马青 post
欧阳律师 → 欧阳 post
犯罪嫌疑人赵某 → 赵某 party
老人张桂兰 → 张桂兰 party
低保户刘大妈 → 刘大妈 party
张大妈 → 张 post
受害人小丽 → 小丽 party
被告王某甲 → 王某 party
上诉人周某 → 周某 party
死者家属李某 → 李某 party
周某与吴某借款纠纷 → 周某 吴某 party
邓某某、刘某某故意伤害案 → 邓某某 刘某某 party
执行主任何平 → 何平 post
第一书记任建华驻村 → 任建华 post
由律师于海主讲 → 于海 post
主讲人：刘敏律师 → 刘敏 post
高级合伙人杨帆律师 → 杨帆 post
党委书记、会长李志强 → 李志强 post
党委书记李志强、副书记王秀英 → 李志强 王秀英 post
特邀王海教授授课 → 王海 post
村民陈大哥 → 陈大哥 party
陈先生来电 → 陈 post
消费者黄女士 → 黄女士 party
业主方先生 → 方先生 party
学员小张 → 小张 party
年仅6岁的朵朵 → 朵朵 minor
吕梁市律师协会会长张三 → 张三 post
律所主任王明 → 王明 post
王明主任 → 王明 post
支部书记：王明 → 王明 post
支部书记（王明） → 王明 post
书记“王明” → 王明 post
书记 王明 → 王明 post
党委委员王芳、张敏 → 王芳 张敏 post
司法所所长赵国庆 → 赵国庆 post
村支书李春生 → 李春生 post
律师协会会长周明、副会长吴静 → 周明 吴静 post
公证员刘英 → 刘英 post
调解员王秀兰 → 王秀兰 post
人民陪审员李平 → 李平 post
民警王强 → 王强 post
校长张红 → 张红 post
队长刘勇 → 刘勇 post
理事长陈建国 → 陈建国 post
监事长孙丽 → 孙丽 post
董事长王健 → 王健 post
副主席马俊 → 马俊 post
处长李伟 → 李伟 post
巡视员王志刚 → 王志刚 post
李晓明会长致辞 → 李晓明 post
赵刚主任介绍 → 赵刚 post
王芳检察官授课 → 王芳 post
杨洋老师授课 → 杨洋 post
慕容雪律师 → 慕容雪 post
马主任 → 马 post
赵所长 → 赵 post
孙会长 → 孙 post
周法官 → 周 post
吴阿姨 → 吴 post
郑先生 → 郑 post
冯师傅 → 冯 post
陈大姐 → 陈 post
褚女士 → 褚 post
卫先生 → 卫 post
申请人蒋某 → 蒋某 party
被申请人沈某某 → 沈某某 party
委托人韩某 → 韩某 party
业主杨先生 → 杨先生 party
求助者朱女士 → 朱女士 party
患者秦某 → 秦某 party
犯罪嫌疑人许某某 → 许某某 party
债务人何某 → 何某 party
残疾人吕某 → 吕某 party
退役军人施某 → 施某 party
张某某工伤案 → 张某某 party
孔某与曹某离婚纠纷 → 孔某 曹某 party
严某诈骗案 → 严某 party
刘强诉王伟民间借贷纠纷案 → 刘强 王伟民 party
帮王秀英追回欠款 → 王秀英 party
替李大山讨薪 → 李大山 party
周明捐500元 → 周明 donor
吴静（1000元）、郑丽（800元） → 吴静 郑丽 donor
冯军 300元 → 冯军 donor
捐赠人：陈红、褚明 → 陈红 褚明 donor
小华，今年9岁 → 小华 minor
小芳（女，11岁） → 小芳 minor
15岁的李某某 → 李某某 minor
男孩小强 → 小强 minor
女童欣欣 → 欣欣 minor
孤儿小宝 → 小宝 minor
初中生张小雨 → 张小雨 minor
小学生王乐 → 王乐 minor
年仅5岁的豆豆 → 豆豆 minor
8岁的小女孩妞妞 → 妞妞 minor
（通讯员 李小燕） → 李小燕 byline
本报讯 记者 王强 通讯员 赵丽 → 王强 赵丽 byline
文字：王芳 摄影：李军 → 王芳 李军 byline
图/文 张敏 → 张敏 byline
撰稿人：刘敏 → 刘敏 byline
供稿人 陈晨 → 陈晨 byline
校对：周洁 → 周洁 byline
初审：吴勇 复审：郑洁 终审：王斌 → 吴勇 郑洁 王斌 byline
策划：冯雪 → 冯雪 byline
摄影：陈刚 → 陈刚 byline
近年来开展活动。（张伟 李娜） → 张伟 李娜 byline
（赵敏）一名律师。（孙丽） → 孙丽 byline
市局局长张进同志带领 → 张进 post
司法局党组书记、局长陈明说 → 陈明 post
创始合伙人刘红宇:我认为 → 刘红宇 post
协会会长、党委副书记王俊表示，成立行业党委 → 王俊 post
黄娟主任介绍了党建工作 → 黄娟 post
受援人王桂花老人 → 王桂花 party
支部书记周海波带头捐款 → 周海波 post
第一党支部书记兼主任刘建平 → 刘建平 post
党员律师陈思远主动请缨 → 陈思远 post
由高级合伙人赵亮主讲 → 赵亮 post
王丽萍、李爱民两位律师 → 李爱民 post
律师李明和王芳 → 李明 post
书记李明、王芳参加 → 李明 王芳 post
居民刘大爷家的房屋 → 刘 post
帮王奶奶讨回养老钱 → 王 post
72岁的张大爷 → 张 post
年过七旬的李奶奶 → 李 post
村民王大柱 → 王大柱 party
务工人员李大强 → 李大强 party
受害人林某某 → 林某某 party
犯罪嫌疑人王某 → 王某 party
被害人张某某 → 张某某 party
离婚案当事人周女士 → 周女士 party
“五保户”刘某 → 刘某 party
残疾人小王 → 小王 party
低保户老李 → 老李 party
留守儿童小军 → 小军 minor
孤儿小敏 → 小敏 minor
单亲妈妈小芳 → 小芳 party
大学生小陈 → 小陈 minor
6岁女孩朵朵 → 朵朵 minor
12岁少年张小明 → 张小明 minor
小学三年级学生王浩 → 王浩 minor
小男孩乐乐 → 乐乐 minor
捐款名单：张三500元、李四300元、王五200元 → 张三 李四 王五 donor
张三捐赠现金1万元 → 张三 donor
王建国个人出资2万元 → 王建国 donor
吴律师5000元 → 吴 post
摄影/李想 → 李想 byline
图：王一 → 王一 byline
来源 | 张小雨 → 张小雨 byline
编辑：小雨 → 小雨 byline
审核：老周 → 老周 byline
本文作者系张三律师 → 张三 post
（作者：李明，系XX律师事务所律师） → 李明 byline
（文/图 赵敏） → 赵敏 byline
（王小明 供稿） → 王小明 byline
王小明 文/图 → 王小明 byline
王小明报道 → 王小明 byline
联系律师：王小明 → 王小明 post
带队律师张强 → 张强 post
轮值主席陈静 → 陈静 post
党建指导员孙立 → 孙立 post
支部联络员周鹏 → 周鹏 post
首任书记郑国庆 → 郑国庆 post
原书记李国庆 → 李国庆 post
现任主任王超 → 王超 post
老书记张德胜 → 张德胜 post
优秀党务工作者李红 → 李红 byline
“最美律师”王芳 → 王芳 post
时代楷模王小明 → 王小明 post
公证员小李 → 小李 post
法官老王 → 老王 post
市委书记张三丰 → 张三丰 post
欧阳娜娜律师 → 欧阳娜娜 post
司马光律师 → 司马光 post
组织委员喻建民领誓 → 喻建民 post
法定代表人任建新 → 任建新 post
授课人 唐小军 → 唐小军 post
特约记者雷建国 → 雷建国 byline
副主任禹丽华 → 禹丽华 post
秘书长狄仁杰 → 狄仁杰 post
和律师、穆律师轮流值守 → 穆 post
受援人窦大爷来电 → 窦 post
姚明说：“感谢党支部” → 姚明 post
刘国强：“每周都来” → 刘国强 post
据邵峰介绍 → 邵峰 post
王丽，女，汉族 → 王丽 post
"""
"""A text → the names in it, and what the first of them is: in a byline, beside a post, a party, a donor, a child."""
UNNAMED = """
主任强调：“要抓党建”
金华：“枫桥经验”再升级
江南：“法治小院”
居民高兴地说：“真方便”
据统计介绍，全年办理120件
据王府井街道介绍
老人，男，女均可
受助对象（男，女）各半
法定代表人变更登记
学雷锋律师志愿服务队
湛江律师、雷州律师、禹州律师、欧洲律师
对方律师、苏、鲁律师合作
向阳律师
习主席强调
“乐律师”
群众广泛参与
居民常见纠纷
工程师协会、书记员岗位、班长带头
（试行）
获奖（一等奖）
服务群众（高新区）。
与一墨律师座谈
黄娟（化名）主任
张三律师事务所党支部
段和段律师事务所
李伟斌律师事务所
北京市金杜律师事务所
上海市方达律师事务所
由金杜、方达、君合律师组成
北京市康达律师事务所党委
安杰律师事务所
广东金诚律师事务所
党支部书记主任
党支部书记、主任
律师党员
书记带头
书记领学
书记讲党课
主任律师
高级律师
首席律师
资深律师
青年律师
女律师
专职律师
兼职律师
公职律师
公司律师
法援律师
值班律师
签约律师
驻村律师
援藏律师
全国优秀律师
北京律师
江苏律师
浙江律师
安徽律师
云南律师
沈阳律师
温州律师
金华律师
常州律师
徐汇律师
黄浦律师
武汉律师
成都律师
江西律师参加
海南律师
全市律师
全所律师
两地律师
广大律师
党员律师
万名律师
百名律师
许多律师
多名律师
编辑出版
审核通过
编辑部主任
编辑审核
责任编辑制度
审核把关
摄影比赛
摄影作品展
记者采访
记者从市司法局获悉
记者了解到
记者站
通讯员培训班
通讯员队伍
作者单位
来源：上海市律师协会
来源：法制日报
来源：《党的生活》
供稿：和正律师事务所党支部
图片：本所提供
文字：办公室
编辑：党建工作部
审核：党总支
联系人：办公室主任
曾任书记
时任局长
原任主任
任书记
任主任期间
副书记兼主任
支部书记任组长
书记任第一责任人
党委书记任联络组组长
书记高度重视
书记和主任
书记应当
书记时刻
主任安排
主任于会后
主任向社区
主任方便时
律师解答法律问题
律师成立服务团
律师关爱留守儿童
律师谈判
律师程序
律师费用
律师团队
律师水平
律师代表
律师常年服务
律师易
律师平均年龄
律师查阅案卷
律师相关工作
律师曾多次
律师全程参与
律师连续三年
律师单位
律师齐心协力
律师严格执行
律师经常
律师温暖
律师田间地头普法
律师万里援藏
律师江西行
律师高质量发展
律师金点子
律师方案
律师白皮书
律师马上行动
律师程序正义
律师安全生产
律师文化建设
律师向群众
律师于2021年
法官解读
法官和律师
检察官、法官、律师
法官助理
会长办公会
会长单位
会长办公会议
秘书长办公会
秘书长和副会长
理事会成员
主席台
主席团
委员单位
委员会主任
组织委员
宣传委员
纪检委员
支委会
政协委员
人大代表
党代表
院长信箱
所长负责制
局长接待日
局长走流程
老师和学生
老师傅
老同志
老党员
党员同志
同志们
全体同志
有关负责同志
领导同志
先生们女士们
各位女士
一位女士
老大爷
老奶奶
独居老人
高龄老人
空巢老人
残疾老人
困难老人
原告方
原告败诉
被告公司
被告单位
当事人双方
当事人申请
当事人满意
受援人满意
受援人权益
受援人任何时候
委托人利益
申请人向法院
被申请人应当
第三人利益
受害人家属
犯罪嫌疑人权利
农民工工资
农民工张贴
农民工万余人
居民小区
居民区党总支
居民安居乐业
村民小组
村民万余人
职工方面
职工高度
群众常年
群众满意
群众安全感
家长学校
家长和孩子
某公司
某市
某律师事务所
某单位职工
对某项规定
在某种程度上
提高某项能力
资金某部分
向某地捐款
离婚案件
离婚纠纷
继承案件
代理劳动争议案件
工伤认定案
一起离婚案
交通事故案件
王村离婚案件较多
捐款5000元
捐款总额5000元
共捐款5000元
党员捐款5000元
个人捐款1000元
人均捐款100元
最高捐款5000元
金额5000元
单价30元
余款5000元
经费5000元
费用5000元
房租3000元
总计 5000元
合计：5000元
工资3万元
万元以上
12名党员捐款5000元
12岁的女孩
6至12岁儿童
14岁以下未成年人
18岁以上
60岁以上老人
满18周岁
平均年龄35岁
年龄35岁以下
最小的8岁
一名8岁的男孩
小学生
小学一年级学生
学生家长
学生常常
学生安全
学生江湖
学生党员
学生小组
女孩子们
孩子们
儿童福利院
儿童乐园
少年宫
少年法庭
未成年人保护
未成年人王国
雷锋精神
学雷锋志愿服务
“马锡五审判方式”
马锡五审判方式
焦裕禄精神
张思德精神
老李调解室
张大姐工作室
田大妈调解室
“和事佬”调解室
王阿姨说事点服务站
陈大哥工作站
林长制
河长制
路长
田长制
校长信箱
党总支书记抓党建
书记项目
书记工程
书记论坛
书记沙龙
书记班
书记例会
书记述职评议
书记、委员、党员
书记员
主任委员
主任会议
主任办公会
执行主任
管委会主任
高级合伙人
高级合伙人会议
合伙人会议
合伙人律师
志愿者协会
志愿者高峰
党员高举旗帜
党员先锋岗
党员安心
党员温馨家园
党员石榴籽
党员金色
党员常态化
党员易地
法律顾问单位
法律顾问单独
顾问金牌
法律顾问全覆盖
村居法律顾问
劳模精神
劳模工作室
楷模奖
先进个人和集体
秘书处
专员办
汪家村
李家湾村
王家庄居民
赵家村村民
张江科学城律师
陈家镇律师服务站
吴江律师
吴中区律师
徐州律师
郑州律师
梁山律师
石家庄律师
马鞍山律师
黄山律师
韩城律师
常熟律师
何时何地
高兴地说
党委书记同志
向党支部书记
与书记
对律师
和律师
为律师
请律师
找律师
任律师
应律师
经律师
由律师
及律师
费律师
陈列
周边群众
周末律师讲堂
周一律师值班
周五主任接待日
周三律师进社区
林业局局长
交通局局长
教育局局长
司法局局长
水利委员会
国家主席
国务院总理
习近平新时代
曾获全国优秀律师
石油公司
白天黑夜
黄金时间
江河湖海
钱塘江
汤加王国
龙华区律师
罗湖区律师
宋庆龄基金会
宋庆龄基金会主任
鲁迅文学奖
袁隆平团队
毛主席纪念堂
解放军叔叔
武警官兵
公安民警
提高广大民警素质
人民警察
金色年华
方便快捷
方正公正
高峰论坛
高峰时段
文明单位
文明村
安宁疗护
万家灯火
平安中国
严格审核
严肃查处
成功调解
成立党支部
向阳社区
康乐活动
田园综合体
祝福
明白人
法律明白人
乡贤
时代楷模
主任律师负责制
党支部书记、主任、副主任分工负责
会长、副会长和秘书长到会
支部委员会由书记、副书记和三名委员组成
书记、主任一肩挑
书记上党课、委员讲业务
党员律师高效办案
党员律师严守底线
党员律师任劳任怨
党员律师段位高
党员律师程度不同
党员律师金盾行动
党员律师安家边疆
党员律师毛遂自荐
党员律师成长计划
党员律师石榴花开
党员律师江海同心
党员律师文明实践
党员律师平均每年
党员律师温情服务
党员律师康庄大道
党员律师方案设计
党员律师田头普法
党员律师龙腾虎跃
律师马路普法
律师陆续到岗
律师顾大局
律师夏日送清凉
律师秋季普法
律师钟爱公益
律师武装头脑
律师常驻社区
律师宋代法制史讲座
律师唐山行
律师白天值班
律师黄河普法行
律师孔子学院
律师于法有据
律师万事通
律师任期制
律师沙龙
律师易接待
律师花园
律师包村
律师包案
律师单日接待
律师游学
律师艾滋病防治
律师甘当公仆
律师甘于奉献
律师强化学习
律师项目制
律师管理办法
律师管理处
律师管理科科长
律师祝福祖国
律师左右手
律师古城行
律师车间普法
律师宫
律师年会
律师简介
律师齐聚
律师储备人才
律师翟
法官任职
法官员额制
法官成长
法官论坛
检察官高效
局长马上办
局长安排部署
主任方便门诊
院长查房
校长常态化
党员何以先锋
党员任务清单
党员万众一心
党员包联
党员单位
党员成分
党员高标准
党员家庭
党员曾参加
党员志愿者关爱老人
志愿者文明交通
志愿者安全巡逻
志愿者高校行
志愿者解读
合伙人平均年龄
合伙人管理
负责人高度重视
负责人任命
负责人解释
法律顾问费
顾问费
群众喜闻乐见
群众方便
群众温饱
群众易懂
居民万家
居民高层住宅
居民方便
居民白天
居民金融
村民文化
村民田地
职工文体
职工万名
农民工高温津贴
农民工方面
老人安度晚年
老人常年
妇女文化
妇女万名
儿童文学
儿童安全
学生文明
学生万名
学生高考
学生常年
孩子成长
孩子高兴
家长安心
患者万元
消费者常见
业主单元
业主万元
业主管理
司机安全
当事人江苏籍
当事人任意
当事人易于
当事人常年
申请人单独
受援人万余名
受援人平均
被告人认罪认罚
被告人辩护
第三人撤销之诉
合同纠纷案
王府井社区
李家庄村调解案
张家村土地纠纷案
陈年旧案
余款案
钱款纠纷
金融借款合同纠纷案
万元以下案件
石油合同纠纷
高空抛物案
高利贷纠纷
江岸区法院调解案
常见婚姻纠纷
安置房继承纠纷
文化合同纠纷
为高龄老人申请
为万家解决
为江苏争取
为文明城市申请
为平安建设提供法律服务
帮助任何人维权
帮助高校毕业生追讨
代理金融案件
援助常年患病者申请
年仅一岁
六十岁
高龄八十岁
平均三十岁
女孩成长
男孩高中
学生小学
少年警校
少年安全
小明白
小老板
小王庄村
小李庄
老李庄社区
老张家村
李记餐馆
张记
报道称
媒体报道
供稿单位
来稿
新华社报道
人民日报报道
法治日报报道
江苏法制报报道
图文并茂
文图
文字整理
摄影协会
策划方案
监制单位
来源于
来源：学习强国
来源：江苏法制报
来源：安徽省律师协会
编辑：宣传部
编辑：高新区司法局
审核：安全办
审核：常务理事会
策划：方圆工作室
（高新区）
（金山区）
（安徽）
（文明单位）
（高级律师）
（王府井）
（万元）
（沈阳）
（黄山）
（温州）
（方便群众）
（张家港）
（何时何地）
（江阴 常熟）
（石景山）
"""
"""Texts without a name: posts, places, firms, words that begin like a name."""


def lines(table: str) -> list[str]:
    return table.strip().split("\n")


@pytest.mark.parametrize("line", lines(NAMED))
def test_a_name_beside_its_word(line: str) -> None:
    text, _, expected = line.rpartition(" → ")
    found = persons(text)
    assert [*(each.name for each in found), found[0].kind] == expected.split()


@pytest.mark.parametrize(("text", "name"), [("责任编辑：李 明", "李 明"), ("记者 王 强", "王 强")])
def test_a_name_spaced_out(text: str, name: str) -> None:
    assert [each.name for each in persons(text)] == [name]


@pytest.mark.parametrize("text", lines(UNNAMED))
def test_no_name(text: str) -> None:
    assert persons(text) == ()


def test_the_real_records_name_nobody() -> None:
    survey = real_survey()
    assert [str(problem) for problem in survey.problems if problem.rule in RULES] == []
    texts = [scalar.text for record in survey.records for _, scalar in scalars(record.node)]
    assert len(texts) > 3000
    assert [text for text in texts if persons(text)] == []


@pytest.mark.parametrize(
    ("text", "finding", "told"),
    [
        (
            "党支部书记王小明到社区讲课",
            "person-name 王小明",
            "“党支部书记王小明到社区讲课”里的“王小明”是人的姓名"
            "｜只写岗位，改成“党支部书记到社区讲课”；看错了、不是人名的，在这条记录里加一行　names_allowed: [王小明]",
        ),
        (
            "张三律师到社区讲课",
            "person-name 张三",
            "“张三律师到社区讲”里的“张三”是人的姓名"
            "｜改成“一名律师”；看错了、不是人名的，在这条记录里加一行　names_allowed: [张三]",
        ),
        (
            "到社区普法。（记者赵甲 编辑：钱乙）",
            "person-name 赵甲 编辑：钱乙",
            "“普法。（记者赵甲 编辑：钱乙）”里的“赵甲”、“钱乙”是作者或编辑的姓名"
            "｜署名整个删去，改成“到社区普法。”；看错了、不是人名的，在这条记录里加一行　names_allowed: [赵甲, 钱乙]",
        ),
        (
            "（记者赵甲 编辑：钱乙）",
            "person-name 赵甲 编辑：钱乙",
            "“（记者赵甲 编辑：钱乙）”里的“赵甲”、“钱乙”是作者或编辑的姓名"
            "｜署名整个删去；看错了、不是人名的，在这条记录里加一行　names_allowed: [赵甲, 钱乙]",
        ),
        (
            "党支部书记施文辉同志讲课",
            "person-name 施文辉",
            "“党支部书记施文辉同志讲课”里的“施文辉”是人的姓名"
            "｜只写岗位，改成“党支部书记讲课”；看错了、不是人名的，在这条记录里加一行　names_allowed: [施文辉]",
        ),
        (
            "顾长卫同志讲课",
            "person-name 顾长卫",
            "“顾长卫同志讲课”里的“顾长卫”是人的姓名"
            "｜改写成岗位或身份，如“一名党员”；看错了、不是人名的，在这条记录里加一行　names_allowed: [顾长卫]",
        ),
        (
            "负责人：俞敏",
            "person-name 俞敏",
            "“负责人：俞敏”里的“俞敏”是人的姓名"
            "｜“负责人”连同姓名整个删去；看错了、不是人名的，在这条记录里加一行　names_allowed: [俞敏]",
        ),
        (
            "居民彭阿姨来电",
            "person-name 彭",
            "“居民彭阿姨来电”里的“彭”是人的姓名"
            "｜改写成岗位或身份，如“党支部书记”“一位居民”"
            "；看错了、不是人名的，在这条记录里加一行　names_allowed: [彭阿姨]",
        ),
        (
            "为受援人陈某讨薪",
            "person-party 陈某",
            "“为受援人陈某讨薪”里的“陈某”是当事人或受助人的姓名"
            "｜只写身份，改成“一名受援人”；看错了、不是人名的，在这条记录里加一行　names_allowed: [陈某]",
        ),
        (
            "代理李某离婚案",
            "person-party 李某",
            "“代理李某离婚案”里的“李某”是当事人或受助人的姓名"
            "｜删去姓名，只写身份或案件类型，如“一名当事人”“一起离婚案件”"
            "；看错了、不是人名的，在这条记录里加一行　names_allowed: [李某]",
        ),
        (
            "张三捐款5000元",
            "person-donor 张三",
            "“张三捐款5000”里的“张三”是捐款人的姓名"
            "｜不列名单，写人数和总额，如“12名党员捐款5000元”"
            "；看错了、不是人名的，在这条记录里加一行　names_allowed: [张三]",
        ),
        (
            "女孩小红重返校园",
            "person-minor 小红",
            "“女孩小红重返校园”里的“小红”是未成年人的姓名或小名"
            "｜不写姓名，改成“一名未成年人”；看错了、不是人名的，在这条记录里加一行　names_allowed: [小红]",
        ),
    ],
)
def test_what_the_clerk_reads(office: Office, text: str, finding: str, told: str) -> None:
    assert said(office, text) == [finding]
    assert advice(office) == [told]


def test_the_record_allows_a_name(office: Office) -> None:
    assert said(office, "党支部书记王小明到社区讲课") == ["person-name 王小明"]
    office.change(PROJECT, "form: studio", "form: studio\nnames_allowed: [王小明]")
    assert office.found() == []


def test_a_surname_is_allowed_with_its_form_of_address(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\nnames_allowed: [彭阿姨]")
    assert said(office, "居民彭阿姨来电、彭老师来访") == ["person-name 彭"]


def test_the_vocabulary_allows_a_name(office: Office) -> None:
    own = (office.root / "brands/vocabulary.yml").read_text(encoding="utf-8")
    office.write("brands/vocabulary.yml", f"{own}\nnames_allowed:\n  - name: 焦裕禄\n    reason: 先进典型。\n")
    assert said(office, "学习焦裕禄同志、王小明同志") == ["person-name 王小明"]


@pytest.mark.parametrize("name", ["张大姐说事", "王小明工作室", "老李调解室"])
def test_a_brand_may_be_called_after_a_person(office: Office, name: str) -> None:
    office.change(PROJECT, "name: 和心调解室", f"name: {name}")
    assert said(office, f"{name}每周开门，志愿者{name}") == []


def test_a_pseudonym_is_no_name(office: Office) -> None:
    assert said(office, "12岁的小红（化名）重返校园") == []


def test_a_masked_name_is_reported_once(office: Office) -> None:
    found = said(office, "被告人李某某、王某某与某某公司")
    assert found == ["person-party 李某某、王某某", "placeholder 某某"]


def test_a_title_is_quoted_and_only_warned_of(office: Office) -> None:
    office.change(PROJECT, "title: 社区工作简报", "title: 党支部书记王小明：把调解室办到社区")
    [problem] = office.problems()
    assert (problem.rule, problem.severity, problem.hint) == (
        "person-name",
        "warning",
        "标题照抄原文，姓名处改用省略号“……”",
    )


@pytest.mark.parametrize(
    ("key", "name", "found"),
    [
        ("publisher", "王小明", ["person-name"]),
        ("publisher", "澄江日报", []),
        ("publisher", "方圆", []),
        ("publisher", "高峰", []),
    ],
)
def test_a_name_alone_where_a_body_belongs(office: Office, key: str, name: str, found: list[str]) -> None:
    office.change(PROJECT, "  - title: 社区工作简报", f"  - title: 社区工作简报\n    {key}: {name}")
    assert [problem.rule for problem in office.problems()] == found


def test_an_honour_of_a_person_is_not_the_organisations(office: Office) -> None:
    office.change(PROJECT, "form: studio", "form: studio\nhonours:\n  - name: 优秀共产党员王小明\n    by: 澄江市司法局")
    assert [problem.rule for problem in office.problems()] == ["person-name"]


def test_many_names_take_time_in_proportion() -> None:
    texts = ("律师张伟" + "、李娜" * 6_000, "书记王小明" * 4_000, "十" * 20_000 + "岁", "编辑/" * 6_000, " " * 20_000)
    assert [len(persons(text)) for text in texts] == [6_001, 3_999, 0, 0, 0]
