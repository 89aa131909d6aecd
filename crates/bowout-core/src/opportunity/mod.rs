//! What a conversation is about and how far it has come.

mod stage;

pub use stage::Stage;
