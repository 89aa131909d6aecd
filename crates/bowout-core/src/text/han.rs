//! Chinese in one script: the traditional form of a character is compared as the simplified one.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional characters, each before its simplified form: those that mail about work is written with.
const PAIRS: &str = "試试應应徵征職职歷历電电話话時时間间請请選选擇择確确認认約约談谈見见後后個个們们這这來来禮礼週周點点\
    號号謝谢對对進进過过會会議议員员錄录聯联繫系機机經经驗验專专業业務务產产師师設设計计開开發发門门問问題题報报單单學学\
    實实習习總总級级給给網网線线練练結结統统續续組组細细紹绍終终絡络緊紧編编緒绪維维綜综績绩當当與与為为無无處处華华萬万\
    葉叶藝艺術术衛卫裝装複复復复規规視视覺觉觀观訂订討讨訊讯訓训記记許许診诊評评詢询詳详語语說说調调論论諒谅證证譯译\
    讀读變变讓让負负財财貨货費费資资質质購购賣卖買买貴贵賀贺車车軟软較较輪轮輸输轉转辦办農农適适遞递遺遗還还郵邮鄉乡\
    醫医釋释鐘钟錢钱銀银銷销錯错鍵键長长關关陸陆陳陈陽阳隊队階阶際际隨随險险難难雲云靈灵響响頁页項项順顺預预領领頭头\
    顧顾願愿類类顯显風风飛飞飯饭飲饮館馆馬马驚惊體体黨党齊齐龍龙歲岁歡欢氣气決决沒没況况涼凉準准測测滿满漢汉潔洁熱热\
    爾尔狀状獲获獎奖現现環环畫画異异療疗盡尽監监盤盘眾众種种稱称積积稅税筆笔節节範范簡简簽签籌筹糧粮係系傳传備备優优\
    儲储價价償偿僅仅傷伤億亿倉仓兩两內内冊册別别則则動动勞劳勢势區区協协參参雙双啟启喚唤嗎吗嘗尝圍围園园圓圆圖图團团\
    執执場场塊块壓压媽妈孫孙寫写寬宽寶宝將将尋寻導导屆届屬属島岛帶带幫帮幾几庫库廠厂廣广廳厅張张強强彈弹從从徑径態态\
    慮虑憶忆懇恳戶户換换採采掛挂擔担據据擬拟擾扰擁拥攜携敗败敘叙數数斷断於于暫暂書书條条楊杨極极樓楼標标樣样權权檔档\
    檢检畢毕碼码離离縣县顏颜飾饰髮发麗丽黃黄麼么臺台灣湾託托誤误課课識识護护譽誉貸贷賃赁貿贸賞赏贈赠趕赶軍军載载輔辅\
    辭辞達达違违遠远遲迟邊边鄰邻鑒鉴閉闭閱阅闆板陰阴雜杂靜静韓韩頂顶須须頻频額额養养驅驱騰腾鬆松魚鱼鮮鲜齡龄誠诚獵猎\
    薦荐藍蓝蘭兰繳缴繼继羅罗義义聞闻聲声聽听腦脑臨临舉举舊旧艱艰莊庄補补製制訪访該该誰谁諮咨謹谨豐丰賴赖運运鋪铺鎮镇";

static SIMPLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let characters: Vec<char> = PAIRS.chars().filter(|one| !one.is_whitespace()).collect();
    characters.chunks(2).map(|two| (two[0], two[1])).collect()
});

/// A text with traditional characters as simplified ones; every other stays, and so does every place, for both forms
/// are as long in UTF-8.
pub(crate) fn simplified(text: String) -> String {
    if text.is_ascii() || !text.chars().any(|one| SIMPLE.contains_key(&one)) {
        return text;
    }
    text.chars()
        .map(|one| SIMPLE.get(&one).copied().unwrap_or(one))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, SIMPLE, simplified};

    #[test]
    fn both_scripts_are_compared_as_one() {
        assert_eq!(simplified("面試通知".to_owned()), "面试通知");
        assert_eq!(simplified("應徵物流規劃師".to_owned()).chars().count(), 7);
        assert_eq!(simplified("interview".to_owned()), "interview");
    }

    #[test]
    fn every_pair_is_one_and_keeps_its_length() {
        let characters = PAIRS.chars().filter(|one| !one.is_whitespace()).count();
        assert_eq!(characters, 2 * SIMPLE.len());
        assert!(SIMPLE.iter().all(|(from, to)| from.len_utf8() == to.len_utf8() && from != to));
    }
}
