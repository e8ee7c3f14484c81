//! The story of an alias on the wire, to the byte.

use super::endpoint::Endpoint;
use super::http::{Answer, Client};
use super::{fixed, support::Sandbox};

const ACCOUNT: &str = "arn:aws:kms:us-west-2:111122223333";

/// An endpoint at a fixed time with fixed dice, and two keys.
fn begun(sandbox: &Sandbox) -> (Endpoint, Client, [String; 2]) {
    let endpoint = Endpoint::of(sandbox, fixed(sandbox), &[]);
    let mut client = endpoint.client();
    let keys = [(); 2].map(|()| {
        let answer = client.json("CreateKey", "{}");
        answer["KeyMetadata"]["KeyId"].as_str().unwrap().to_owned()
    });
    (endpoint, client, keys)
}

/// Without a body, of the media type of all answers.
#[track_caller]
fn is_empty(answer: &Answer) {
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    assert_eq!(answer.header("content-length"), Some("0"));
    assert_eq!(answer.header("content-type"), Some("application/x-amz-json-1.1"));
}

#[test]
fn a_key_is_made_and_answered_whole() {
    let sandbox = Sandbox::new();
    let endpoint = Endpoint::of(&sandbox, fixed(&sandbox), &[]);
    let answer = endpoint.client().call("CreateKey", r#"{"Description": "é"}"#);
    assert_eq!(answer.status, 200);
    let id = "ecdf024d-4d09-48c8-b4c1-a777d3474c74";
    let expected = format!(
        r#"{{"KeyMetadata":{{"AWSAccountId":"111122223333","KeyId":"{id}","Arn":"{ACCOUNT}:key/{id}","CreationDate":1717200000.0,"Enabled":true,"Description":"\u00e9","KeyUsage":"ENCRYPT_DECRYPT","KeyState":"Enabled","Origin":"AWS_KMS","KeyManager":"CUSTOMER","CustomerMasterKeySpec":"SYMMETRIC_DEFAULT","KeySpec":"SYMMETRIC_DEFAULT","EncryptionAlgorithms":["SYMMETRIC_DEFAULT"],"MultiRegion":false,"CurrentKeyMaterialId":"7ec67557ed17cfa0f6b368a0ab422d3b9fb78b873d91ac9df4b6017bb31491c7"}}}}"#
    );
    assert_eq!(answer.body, expected);
    assert_eq!(answer.header("content-type"), Some("application/x-amz-json-1.1"));
    let length = answer.body.len().to_string();
    assert_eq!(answer.header("content-length"), Some(length.as_str()));
}

#[test]
fn an_alias_is_made_moved_and_deleted() {
    let sandbox = Sandbox::new();
    let (_endpoint, mut client, [first, second]) = begun(&sandbox);
    let alias = |id: &str| format!(r#"{{"AliasName":"alias/app","TargetKeyId":"{id}"}}"#);
    let listed = |id: &str| {
        format!(
            r#"{{"Aliases":[{{"AliasName":"alias/app","AliasArn":"{ACCOUNT}:alias/app","TargetKeyId":"{id}","CreationDate":1717200000.0,"LastUpdatedDate":1717200000.0}}],"Truncated":false}}"#
        )
    };
    let of_key = |id: &str| format!(r#"{{"KeyId":"{id}"}}"#);
    is_empty(&client.call("CreateAlias", &alias(&first)));
    assert_eq!(client.call("ListAliases", &of_key(&first)).body, listed(&first));
    // To a key id, and to a key ARN.
    is_empty(&client.call("UpdateAlias", &alias(&second)));
    assert_eq!(client.call("ListAliases", &of_key(&second)).body, listed(&second));
    is_empty(&client.call("UpdateAlias", &alias(&format!("{ACCOUNT}:key/{first}"))));
    assert_eq!(client.call("ListAliases", &of_key(&first)).body, listed(&first));
    is_empty(&client.call("DeleteAlias", r#"{"AliasName":"alias/app"}"#));
    let none = r#"{"Aliases":[],"Truncated":false}"#;
    assert_eq!(client.call("ListAliases", &of_key(&first)).body, none);
}

#[test]
fn pages_follow_one_another_by_their_markers() {
    let sandbox = Sandbox::new();
    let (_endpoint, mut client, [key, _]) = begun(&sandbox);
    for name in ["alias/c", "alias/a", "alias/b"] {
        client.call("CreateAlias", &format!(r#"{{"AliasName":"{name}","TargetKeyId":"{key}"}}"#));
    }
    let (mut names, mut marker) = (Vec::<Vec<String>>::new(), String::new());
    loop {
        let page = client.json("ListAliases", &format!(r#"{{"KeyId":"{key}","Limit":2{marker}}}"#));
        let aliases = page["Aliases"].as_array().unwrap();
        names.push(aliases.iter().map(|a| a["AliasName"].as_str().unwrap().to_owned()).collect());
        match page["NextMarker"].as_str() {
            Some(next) => marker = format!(r#","Marker":"{next}""#),
            None => break assert_eq!(page["Truncated"], false),
        }
        assert_eq!(page["Truncated"], true);
    }
    let expected: [Vec<&str>; 2] = [vec!["alias/a", "alias/b"], vec!["alias/c"]];
    assert_eq!(names, expected);
}

#[test]
fn bytes_are_encrypted_and_decrypted_by_alias() {
    let sandbox = Sandbox::new();
    let (_endpoint, mut client, [key, _]) = begun(&sandbox);
    let alias = format!(r#"{{"AliasName":"alias/app","TargetKeyId":"{key}"}}"#);
    client.call("CreateAlias", &alias);
    let encrypted = client.json("Encrypt", r#"{"KeyId":"alias/app","Plaintext":"aGVsbG8="}"#);
    let blob = encrypted["CiphertextBlob"].as_str().unwrap();
    let decrypted = client.json("Decrypt", &format!(r#"{{"CiphertextBlob":"{blob}"}}"#));
    assert_eq!(decrypted["Plaintext"], "aGVsbG8=");
    assert_eq!(decrypted["KeyId"], format!("{ACCOUNT}:key/{key}"));
}
