//! What a glance passed over may still belong to an opportunity: the person's own reply, a plain "see you then". Such
//! messages are read once the threads are known.

use std::collections::{HashMap, HashSet};
use std::fs::File;

use crate::mailbox::{Extent, Shape, list, part_at};
use crate::scan::task::{Unit, Work, name_key};
use crate::store::{Member, Place, Store, StoreError};

/// The members of noted threads that bear no note yet. What is gone by now is left out.
pub(super) fn second_look(store: &Store) -> Result<Work, StoreError> {
    let mut by_place: HashMap<i64, Vec<Member>> = HashMap::new();
    for member in store.unnoted()? {
        by_place.entry(member.place).or_default().push(member);
    }
    let mut work = Work::new(store.folder());
    if by_place.is_empty() {
        return Ok(work);
    }
    for place in store.places()? {
        let Some(members) = by_place.remove(&place.id) else {
            continue;
        };
        match place.shape {
            Shape::Maildir => maildir_units(&place, &members, &mut work)?,
            Shape::Mbox => mbox_units(store, &place, &members, &mut work)?,
            Shape::Folder | Shape::Mail => {
                for member in members {
                    work.push(&Unit::File(member.name))?;
                }
            }
        }
        work.end(place, None)?;
    }
    Ok(work)
}

/// The names that the members go by now, with their flags.
fn maildir_units(place: &Place, members: &[Member], work: &mut Work) -> std::io::Result<()> {
    let wanted: HashSet<&[u8]> = members.iter().map(|one| &*one.name).collect();
    let mut found = vec![];
    let listed = list(&place.path, place.shape, &mut |name| {
        if wanted.contains(name_key(place.shape, name)) {
            found.push(Box::<[u8]>::from(name));
        }
        Ok(())
    });
    if listed.is_ok() {
        for name in found {
            work.push(&Unit::File(name))?;
        }
    }
    Ok(())
}

/// The members come in order.
fn mbox_units(
    store: &Store,
    place: &Place,
    members: &[Member],
    work: &mut Work,
) -> Result<(), StoreError> {
    let mut known = store.known(place.id);
    let mut number = 0;
    for member in members {
        while known.next_if(|name| *name < *member.name)?.is_some() {
            number += 1;
        }
        if let Some(extent) = extent(place, &member.name) {
            work.push(&Unit::Part(extent, number))?;
        }
    }
    Ok(())
}

fn extent(place: &Place, name: &[u8]) -> Option<Extent> {
    let start = u64::from_be_bytes(name.try_into().ok()?);
    part_at(File::open(&place.path).ok()?, start).ok().flatten()
}
