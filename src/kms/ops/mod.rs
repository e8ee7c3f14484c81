//! The operations of the service: those that are built, one file each, and the interface of the rest.

pub(super) mod alias_name;
mod cancel_key_deletion;
mod create_alias;
mod create_key;
mod decrypt;
pub(in crate::kms) mod delete_alias;
mod derive_shared_secret;
mod describe_key;
mod disable_key;
mod disable_key_rotation;
mod enable_key;
mod enable_key_rotation;
mod encrypt;
mod generate_data_key;
mod generate_data_key_pair;
mod generate_data_key_pair_without_plaintext;
mod generate_data_key_without_plaintext;
mod generate_mac;
mod generate_random;
mod get_key_policy;
mod get_key_rotation_status;
mod get_public_key;
mod list_aliases;
mod list_key_policies;
mod list_key_rotations;
mod list_keys;
mod list_resource_tags;
mod put_key_policy;
mod re_encrypt;
mod replicate_key;
mod rotate_key_on_demand;
pub(super) mod schedule_key_deletion;
mod sign;
mod tag_resource;
mod unbuilt;
mod untag_resource;
pub(in crate::kms) mod update_alias;
mod update_key_description;
mod update_primary_region;
mod verify;
mod verify_mac;

use super::Operation;
pub(crate) use alias_name::QUOTA as ALIASES_PER_KEY;
pub(crate) use create_key::QUOTA as KEYS_PER_REGION;
pub(crate) use list_aliases::AliasListEntry;
pub(crate) use rotate_key_on_demand::QUOTA as ROTATIONS_PER_KEY;

/// Every operation of KMS, in the order of the model.
pub(crate) static ALL: [&Operation; 54] = [
    &cancel_key_deletion::OPERATION,
    &unbuilt::CONNECT_CUSTOM_KEY_STORE,
    &create_alias::OPERATION,
    &unbuilt::CREATE_CUSTOM_KEY_STORE,
    &unbuilt::CREATE_GRANT,
    &create_key::OPERATION,
    &decrypt::OPERATION,
    &delete_alias::OPERATION,
    &unbuilt::DELETE_CUSTOM_KEY_STORE,
    &unbuilt::DELETE_IMPORTED_KEY_MATERIAL,
    &derive_shared_secret::OPERATION,
    &unbuilt::DESCRIBE_CUSTOM_KEY_STORES,
    &describe_key::OPERATION,
    &disable_key::OPERATION,
    &disable_key_rotation::OPERATION,
    &unbuilt::DISCONNECT_CUSTOM_KEY_STORE,
    &enable_key::OPERATION,
    &enable_key_rotation::OPERATION,
    &encrypt::OPERATION,
    &generate_data_key::OPERATION,
    &generate_data_key_pair::OPERATION,
    &generate_data_key_pair_without_plaintext::OPERATION,
    &generate_data_key_without_plaintext::OPERATION,
    &generate_mac::OPERATION,
    &generate_random::OPERATION,
    &unbuilt::GET_KEY_LAST_USAGE,
    &get_key_policy::OPERATION,
    &get_key_rotation_status::OPERATION,
    &unbuilt::GET_PARAMETERS_FOR_IMPORT,
    &get_public_key::OPERATION,
    &unbuilt::IMPORT_KEY_MATERIAL,
    &list_aliases::OPERATION,
    &unbuilt::LIST_GRANTS,
    &list_key_policies::OPERATION,
    &list_key_rotations::OPERATION,
    &list_keys::OPERATION,
    &list_resource_tags::OPERATION,
    &unbuilt::LIST_RETIRABLE_GRANTS,
    &put_key_policy::OPERATION,
    &re_encrypt::OPERATION,
    &replicate_key::OPERATION,
    &unbuilt::RETIRE_GRANT,
    &unbuilt::REVOKE_GRANT,
    &rotate_key_on_demand::OPERATION,
    &schedule_key_deletion::OPERATION,
    &sign::OPERATION,
    &tag_resource::OPERATION,
    &untag_resource::OPERATION,
    &update_alias::OPERATION,
    &unbuilt::UPDATE_CUSTOM_KEY_STORE,
    &update_key_description::OPERATION,
    &update_primary_region::OPERATION,
    &verify::OPERATION,
    &verify_mac::OPERATION,
];
