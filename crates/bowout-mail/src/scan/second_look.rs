//! What a glance passed over may still belong to an opportunity: the person's own reply, a plain "see you then". Such
//! messages are read once the threads are known.

use std::collections::HashMap;
use std::fs::File;

use crate::mailbox::{Extent, Shape, list, part_at};
use crate::scan::task::{Task, Unit, maildir_key};
use crate::store::{Member, Place, Store, StoreError};

/// The members of noted threads that bear no note yet, as tasks. What is gone by now is left out.
pub(super) fn second_look(store: &Store) -> Result<Vec<Task>, StoreError> {
    let mut by_place: HashMap<i64, Vec<Member>> = HashMap::new();
    for member in store.unnoted()? {
        by_place.entry(member.place).or_default().push(member);
    }
    if by_place.is_empty() {
        return Ok(vec![]);
    }
    let mut tasks = vec![];
    for place in store.places()? {
        let Some(members) = by_place.remove(&place.id) else {
            continue;
        };
        let units = match place.shape {
            Shape::Maildir => maildir_units(&place, &members),
            Shape::Mbox => mbox_units(store, &place, &members)?,
            Shape::Folder | Shape::Mail => {
                let names = members.into_iter().map(|one| one.name);
                names.map(Unit::File).collect()
            }
        };
        tasks.push(Task::new(place, units));
    }
    Ok(tasks)
}

/// The names that the members go by now, with their flags.
fn maildir_units(place: &Place, members: &[Member]) -> Vec<Unit> {
    let Ok(listing) = list(&place.path, place.shape) else {
        return vec![];
    };
    let is_member = |name: &[u8]| members.iter().any(|one| *one.name == *maildir_key(name));
    let names = listing.mails.into_iter().filter(|name| is_member(name));
    names.map(Unit::File).collect()
}

fn mbox_units(store: &Store, place: &Place, members: &[Member]) -> Result<Vec<Unit>, StoreError> {
    let mut units = vec![];
    for member in members {
        let number = u32::try_from(store.rank(place.id, &member.name)?).unwrap_or(u32::MAX);
        let extent = extent(place, &member.name);
        units.extend(extent.map(|extent| Unit::Part(extent, number)));
    }
    Ok(units)
}

fn extent(place: &Place, name: &[u8]) -> Option<Extent> {
    let start = u64::from_be_bytes(name.try_into().ok()?);
    part_at(File::open(&place.path).ok()?, start).ok().flatten()
}
