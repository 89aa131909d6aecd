//! The Chinese wording in traditional characters, for threads that are written in them. Only our own words are turned, before
//! names are filled in: each of their characters has one form there.

/// The characters of the wording that have another form, simplified ones above traditional ones.
const SIMPLIFIED: &str = "谢时间与谈职兴经过虑决请试给选烦顺团队宝贵来关后机会联系电让对岗荐这个转单并没换绝应发现构于简历资参弃额预录为写临刚话该计划变适点级别乐绍复见谅细维询问说闭条继续欢删还准吗邮确认题样占无约们";
const TRADITIONAL: &str = "謝時間與談職興經過慮決請試給選煩順團隊寶貴來關後機會聯繫電讓對崗薦這個轉單並沒換絕應發現構於簡歷資參棄額預錄為寫臨剛話該計劃變適點級別樂紹覆見諒細維詢問說閉條繼續歡刪還準嗎郵確認題樣佔無約們";

/// Whether a text is written in traditional characters.
pub(super) fn is_traditional(text: &str) -> bool {
    let count = |list: &str| text.chars().filter(|c| list.contains(*c)).count();
    let (traditional, simplified) = (count(TRADITIONAL), count(SIMPLIFIED));
    traditional > simplified
}

/// The wording with every character in its traditional form.
pub(super) fn traditional(wording: &str) -> String {
    let form = |c: char| {
        let at = SIMPLIFIED.chars().position(|one| one == c);
        at.and_then(|at| TRADITIONAL.chars().nth(at)).unwrap_or(c)
    };
    wording.chars().map(form).collect()
}

#[cfg(test)]
mod tests {
    use super::{SIMPLIFIED, TRADITIONAL, is_traditional, traditional};

    #[test]
    fn turns_each_character_into_one_other() {
        assert_eq!(SIMPLIFIED.chars().count(), TRADITIONAL.chars().count());
        assert_eq!(traditional("感谢贵公司邀请我"), "感謝貴公司邀請我");
        assert!(is_traditional("誠摯邀請您參加面試，時間如下"));
        assert!(!is_traditional("诚挚邀请您参加面试，时间如下") && !is_traditional("hello"));
    }
}
