//! What came to a folder and what went from it, by names alone.

use crate::scan::names::Names;
use crate::scan::task::{Unit, Work, name_key, path_of};
use crate::store::{Place, Store, StoreError};

/// How many messages are forgotten at once.
const FORGOTTEN_AT_ONCE: usize = 1000;

/// Pushes what is new of the names of a place, forgets what is gone, and tells how many messages there are.
pub(super) fn compare(
    store: &Store,
    place: &Place,
    names: Names,
    work: &mut Work,
) -> Result<usize, StoreError> {
    let mut names = names.sorted()?;
    let (mut known, mut noted) = (store.known(place.id), store.noted(place.id));
    let mut gone = vec![];
    let mut messages = 0;
    while let Some(name) = names.next()? {
        messages += 1;
        let key: Box<[u8]> = name_key(place.shape, &name).into();
        while let Some((lost, _)) = known.next_if(|one| *one < *key)? {
            gone.push(lost);
            if gone.len() == FORGOTTEN_AT_ONCE {
                store.forget_rows(place.id, &std::mem::take(&mut gone))?;
            }
        }
        let unit = Unit::File(name);
        if known.next_if(|one| *one == *key)?.is_none() {
            work.push(&unit)?;
            continue;
        }
        while noted.next_if(|one| *one < *key)?.is_some() {}
        if let Some((_, shown)) = noted.next_if(|one| *one == *key)? {
            let (_, now) = path_of(place, &unit);
            if now != shown {
                // The flags of a noted message have changed.
                store.repath(place.id, &key, &now)?;
            }
        }
    }
    while let Some((lost, _)) = known.next_if(|_| true)? {
        gone.push(lost);
        if gone.len() == FORGOTTEN_AT_ONCE {
            store.forget_rows(place.id, &std::mem::take(&mut gone))?;
        }
    }
    store.forget_rows(place.id, &gone)?;
    Ok(messages)
}
