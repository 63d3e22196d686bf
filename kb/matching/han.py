"""Chinese: one script instead of two."""

from __future__ import annotations

# The characters of this field, position by position. 帳 and 賬 are one word here: both become 账.
_TRADITIONAL = (
    "個們來時會說對過還沒這裡裏樣嗎麼幾開關網絡電腦機號碼帳賬戶錄錯誤驗證雙認應該無處發現問題設備鎖頁"
    "連線綫結輸進點擊顯從後讓變換購買賣東壞聽見聲響長鍵復據數檔資夾雲務權隱啟動閉聯繫統絕濾牆擋國區遠"
    "離辦樓層誰記憶丟遺隨隻單兩儲盤燈閃爍亂紅綠藍黃風員陣級損毀錢歲爺媽親愛願幫請謝給寫畫圖視頻覺覽瀏"
    "讀書頭體歷經濟際實寶貝貼紙簽將當歸終組織綁構極樹橋橫檢標歡殘氣測滿漢濕災為烏爭獨獲環產畢異確種稱"
    "穩競筆簡類細紹維緊練總縮繼續羅義習職腳臉與舊華萬葉藝藥蘇衛衝補裝製規觀計訊許詞試話詳語課調談識護"
    "讚財貨責貴費質賓賴賽車軍軟輕輪轉農邊達遲遷選鄰醫釋針鋼鍋鏡鐵門間閱陽陰陳陸隊階難雜霧靜頂項順須預"
    "領顆額顏飛飯館馬驅驚髮麥齊齒龍龜剛創劃劑勞勢協參圍園圓團執場塊壓夠夢奪婦學寧審導專尋屬島幣廠廣張"
    "強彈徵態慣戰擁擇擴擺攝敗斷於曆條業榮樂歐殺決況減湯溫準滅滾漸潛潔澤濃灣煩熱營燒爾狀猶獎療監盡眾睜"
    "礎禮稅窮積節範築籤糧純納紀約絲絨緒緩編緣縣縱績臺註佈啓傳憑貓厲"
)
_SIMPLIFIED = (
    "个们来时会说对过还没这里里样吗么几开关网络电脑机号码账账户录错误验证双认应该无处发现问题设备锁页"
    "连线线结输进点击显从后让变换购买卖东坏听见声响长键复据数档资夹云务权隐启动闭联系统绝滤墙挡国区远"
    "离办楼层谁记忆丢遗随只单两储盘灯闪烁乱红绿蓝黄风员阵级损毁钱岁爷妈亲爱愿帮请谢给写画图视频觉览浏"
    "读书头体历经济际实宝贝贴纸签将当归终组织绑构极树桥横检标欢残气测满汉湿灾为乌争独获环产毕异确种称"
    "稳竞笔简类细绍维紧练总缩继续罗义习职脚脸与旧华万叶艺药苏卫冲补装制规观计讯许词试话详语课调谈识护"
    "赞财货责贵费质宾赖赛车军软轻轮转农边达迟迁选邻医释针钢锅镜铁门间阅阳阴陈陆队阶难杂雾静顶项顺须预"
    "领颗额颜飞饭馆马驱惊发麦齐齿龙龟刚创划剂劳势协参围园圆团执场块压够梦夺妇学宁审导专寻属岛币厂广张"
    "强弹征态惯战拥择扩摆摄败断于历条业荣乐欧杀决况减汤温准灭滚渐潜洁泽浓湾烦热营烧尔状犹奖疗监尽众睁"
    "础礼税穷积节范筑签粮纯纳纪约丝绒绪缓编缘县纵绩台注布启传凭猫厉"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """Return ``text`` with the traditional characters that occur in this field made simplified."""
    return text.translate(_TO_SIMPLIFIED)


def is_han(character: str) -> bool:
    """Return whether ``character`` is a Chinese character of the basic planes."""
    return "\u3400" <= character <= "\u9fff"
