//! What is known of the messages of a place, in the order of their names, some thousand at once.

use std::vec::IntoIter;

use rusqlite::{Connection, params};

use crate::store::error::StoreError;

/// A name, and what is kept with it.
pub(crate) type Named = (Box<[u8]>, String);

/// The names of a place, one after the other. What is changed meanwhile behind the last one does no harm.
pub(crate) struct Pages<'a> {
    connection: &'a Connection,
    place: i64,
    queries: [&'static str; 2],
    page: IntoIter<Named>,
    last: Option<Box<[u8]>>,
    is_over: bool,
}

impl<'a> Pages<'a> {
    /// The names of all messages of a place.
    pub(super) fn of_messages(connection: &'a Connection, place: i64) -> Self {
        let queries = [
            "SELECT name, '' FROM message WHERE place = ?1 AND name >= ?2 ORDER BY name LIMIT 4096",
            "SELECT name, '' FROM message WHERE place = ?1 AND name > ?2 ORDER BY name LIMIT 4096",
        ];
        Self::new(connection, place, queries)
    }

    /// The names of the noted messages of a place, with their paths.
    pub(super) fn of_notes(connection: &'a Connection, place: i64) -> Self {
        let queries = [
            "SELECT name, path FROM note WHERE place = ?1 AND name >= ?2 ORDER BY name LIMIT 1024",
            "SELECT name, path FROM note WHERE place = ?1 AND name > ?2 ORDER BY name LIMIT 1024",
        ];
        Self::new(connection, place, queries)
    }

    fn new(connection: &'a Connection, place: i64, queries: [&'static str; 2]) -> Self {
        Self {
            connection,
            place,
            queries,
            page: vec![].into_iter(),
            last: None,
            is_over: false,
        }
    }

    fn load(&mut self) -> Result<(), StoreError> {
        let query = self.queries[usize::from(self.last.is_some())];
        let mut statement = self.connection.prepare_cached(query)?;
        let last = self.last.as_deref().unwrap_or_default();
        let page = statement.query_map(params![self.place, last], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?.into(), row.get(1)?))
        })?;
        let page: Vec<Named> = page.collect::<Result<_, _>>()?;
        self.is_over = page.is_empty();
        self.last = page.last().map(|one| one.0.clone());
        self.page = page.into_iter();
        Ok(())
    }

    /// The next one, if it is as wanted.
    pub(crate) fn next_if(
        &mut self,
        is_wanted: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Option<Named>, StoreError> {
        if self.page.as_slice().is_empty() && !self.is_over {
            self.load()?;
        }
        let is_next = self.page.as_slice().first();
        let is_next = is_next.is_some_and(|one| is_wanted(&one.0));
        Ok(if is_next { self.page.next() } else { None })
    }
}
