//! The texts of the pages, one file each. They are parsed when a page is shown, and no sooner.
//!
//! Never: what follows from a table: options, synopsis, exceptions.

macro_rules! texts {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("pages/", $name, ".md")))),*] };
}

/// Each page's name and text.
pub(super) static TEXTS: &[(&str, &str)] = texts! {
    "cancel-key-deletion"
    "connect-custom-key-store"
    "create-alias"
    "create-custom-key-store"
    "create-grant"
    "create-key"
    "decrypt"
    "delete-alias"
    "delete-custom-key-store"
    "delete-imported-key-material"
    "derive-shared-secret"
    "describe-custom-key-stores"
    "describe-key"
    "disable-key"
    "disable-key-rotation"
    "disconnect-custom-key-store"
    "enable-key"
    "enable-key-rotation"
    "encrypt"
    "generate-data-key"
    "generate-data-key-pair"
    "generate-data-key-pair-without-plaintext"
    "generate-data-key-without-plaintext"
    "generate-mac"
    "generate-random"
    "get-caller-identity"
    "get-key-last-usage"
    "get-key-policy"
    "get-key-rotation-status"
    "get-parameters-for-import"
    "get-public-key"
    "import-key-material"
    "kms"
    "kmsalias"
    "lab"
    "lab-completion"
    "lab-export"
    "lab-import"
    "lab-lint"
    "lab-load"
    "lab-man"
    "lab-reset"
    "lab-shim"
    "lab-tour"
    "list-aliases"
    "list-grants"
    "list-key-policies"
    "list-key-rotations"
    "list-keys"
    "list-resource-tags"
    "list-retirable-grants"
    "put-key-policy"
    "re-encrypt"
    "replicate-key"
    "retire-grant"
    "revoke-grant"
    "rotate-key-on-demand"
    "schedule-key-deletion"
    "sign"
    "sts"
    "tag-resource"
    "untag-resource"
    "update-alias"
    "update-custom-key-store"
    "update-key-description"
    "update-primary-region"
    "verify"
    "verify-mac"
};

/// The text of that name; empty for one that is not written.
pub(super) fn text(name: &str) -> &'static str {
    TEXTS.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
}
