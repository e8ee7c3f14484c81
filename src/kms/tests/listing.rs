//! Order, Limit, Marker, Truncated, `NextMarker`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::*;

fn named(answer: &Json) -> Vec<String> {
    let entries = answer["Aliases"].as_array().unwrap();
    entries.iter().map(|entry| entry["AliasName"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn names_come_in_the_order_of_their_bytes() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    for name in ["alias/b", "alias/B", "alias/_", "alias/a/b", "alias/a-b", "alias/0"] {
        lab.call("CreateAlias", json!({"AliasName": name, "TargetKeyId": key}));
    }
    let names = named(&lab.call("ListAliases", json!({"KeyId": key})));
    assert_eq!(names, ["alias/0", "alias/B", "alias/_", "alias/a-b", "alias/a/b", "alias/b"]);
}

#[test]
fn pages_follow_one_another() {
    let mut lab = Lab::new();
    let whole = named(&lab.call("ListAliases", json!({})));
    let mut pages = Vec::new();
    let mut marker = Json::Null;
    loop {
        let page = lab.call("ListAliases", json!({"Limit": 4, "Marker": marker}));
        pages.push(named(&page).len());
        marker = page["NextMarker"].clone();
        assert_eq!(page["Truncated"], json!(!marker.is_null()));
        if marker.is_null() {
            break;
        }
        let last = STANDARD.decode(marker.as_str().unwrap()).unwrap();
        assert_eq!(last, named(&page).last().unwrap().as_bytes());
    }
    assert_eq!(pages, [4, 4, 3]);
    let exact = lab.call("ListAliases", json!({"Limit": whole.len()}));
    assert_eq!((exact["Truncated"].clone(), exact.get("NextMarker")), (json!(false), None));
}

#[test]
fn a_page_has_fifty_unless_told() {
    let mut lab = Lab::new();
    let key = lab.key(json!({}));
    for n in 0..45 {
        lab.call("CreateAlias", json!({"AliasName": format!("alias/{n}"), "TargetKeyId": key}));
    }
    assert_eq!(named(&lab.call("ListAliases", json!({}))).len(), 50);
    assert_eq!(named(&lab.call("ListAliases", json!({"Limit": 1000}))).len(), 56);
    let message = "1 validation error detected: Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 1000";
    assert_eq!(
        lab.refused("ListAliases", json!({"Limit": 1001})),
        refusal("ValidationException", message)
    );
}

#[test]
fn a_marker_is_a_name_even_one_that_is_gone() {
    let mut lab = Lab::new();
    let after = |lab: &mut Lab, name: &str| {
        lab.try_call("ListAliases", json!({"Marker": STANDARD.encode(name)}))
            .map(|answer| named(&answer))
    };
    assert_eq!(after(&mut lab, "alias/aws/s4").unwrap(), ["alias/aws/ssm", "alias/aws/xray"]);
    assert_eq!(after(&mut lab, "alias/zzz").unwrap(), Vec::<String>::new());
    let invalid = ("InvalidMarkerException", None);
    for marker in [STANDARD.encode("nope"), "zzz".to_owned(), "!".to_owned()] {
        assert_eq!(lab.refused("ListAliases", json!({"Marker": marker})), invalid);
    }
    assert_eq!(lab.refused("ListKeys", json!({"Marker": STANDARD.encode("alias/x")})), invalid);
    let key = lab.key(json!({}));
    assert_eq!(lab.call("ListKeys", json!({"Marker": STANDARD.encode(&key)}))["Keys"], json!([]));
}
