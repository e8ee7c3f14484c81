//! The operations of the service: those that are built, one file each, and the interface of the rest.

mod alias_name;
mod cancel_key_deletion;
mod create_alias;
mod create_key;
mod delete_alias;
mod describe_key;
mod disable_key;
mod enable_key;
mod get_key_policy;
mod list_aliases;
mod list_key_policies;
mod list_keys;
mod list_resource_tags;
mod put_key_policy;
mod schedule_key_deletion;
mod tag_resource;
mod unbuilt;
mod untag_resource;
mod update_alias;
mod update_key_description;

use super::Operation;
pub(crate) use list_aliases::AliasListEntry;

/// Every operation of KMS, in the order of the model.
pub(crate) static ALL: [&Operation; 54] = [
    &cancel_key_deletion::OPERATION,
    &unbuilt::CONNECT_CUSTOM_KEY_STORE,
    &create_alias::OPERATION,
    &unbuilt::CREATE_CUSTOM_KEY_STORE,
    &unbuilt::CREATE_GRANT,
    &create_key::OPERATION,
    &unbuilt::DECRYPT,
    &delete_alias::OPERATION,
    &unbuilt::DELETE_CUSTOM_KEY_STORE,
    &unbuilt::DELETE_IMPORTED_KEY_MATERIAL,
    &unbuilt::DERIVE_SHARED_SECRET,
    &unbuilt::DESCRIBE_CUSTOM_KEY_STORES,
    &describe_key::OPERATION,
    &disable_key::OPERATION,
    &unbuilt::DISABLE_KEY_ROTATION,
    &unbuilt::DISCONNECT_CUSTOM_KEY_STORE,
    &enable_key::OPERATION,
    &unbuilt::ENABLE_KEY_ROTATION,
    &unbuilt::ENCRYPT,
    &unbuilt::GENERATE_DATA_KEY,
    &unbuilt::GENERATE_DATA_KEY_PAIR,
    &unbuilt::GENERATE_DATA_KEY_PAIR_WITHOUT_PLAINTEXT,
    &unbuilt::GENERATE_DATA_KEY_WITHOUT_PLAINTEXT,
    &unbuilt::GENERATE_MAC,
    &unbuilt::GENERATE_RANDOM,
    &unbuilt::GET_KEY_LAST_USAGE,
    &get_key_policy::OPERATION,
    &unbuilt::GET_KEY_ROTATION_STATUS,
    &unbuilt::GET_PARAMETERS_FOR_IMPORT,
    &unbuilt::GET_PUBLIC_KEY,
    &unbuilt::IMPORT_KEY_MATERIAL,
    &list_aliases::OPERATION,
    &unbuilt::LIST_GRANTS,
    &list_key_policies::OPERATION,
    &unbuilt::LIST_KEY_ROTATIONS,
    &list_keys::OPERATION,
    &list_resource_tags::OPERATION,
    &unbuilt::LIST_RETIRABLE_GRANTS,
    &put_key_policy::OPERATION,
    &unbuilt::RE_ENCRYPT,
    &unbuilt::REPLICATE_KEY,
    &unbuilt::RETIRE_GRANT,
    &unbuilt::REVOKE_GRANT,
    &unbuilt::ROTATE_KEY_ON_DEMAND,
    &schedule_key_deletion::OPERATION,
    &unbuilt::SIGN,
    &tag_resource::OPERATION,
    &untag_resource::OPERATION,
    &update_alias::OPERATION,
    &unbuilt::UPDATE_CUSTOM_KEY_STORE,
    &update_key_description::OPERATION,
    &unbuilt::UPDATE_PRIMARY_REGION,
    &unbuilt::VERIFY,
    &unbuilt::VERIFY_MAC,
];
