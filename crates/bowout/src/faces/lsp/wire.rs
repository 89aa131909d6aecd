//! Messages between the editor and us, each behind a header with its length.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use lsp_server::Message;
use serde_json::Value;

/// What came in.
#[derive(Debug)]
pub(super) enum Incoming {
    Message(Message),
    /// A message of the announced length that is no message of the protocol; the next one may be.
    Malformed(String),
}

/// The two ends of the conversation. What comes in is read ahead by a thread.
#[derive(Debug)]
pub(super) struct Wire {
    incoming: Receiver<io::Result<Incoming>>,
}

impl Wire {
    /// Speaks over standard input and output.
    pub(super) fn stdio() -> Self {
        let (sender, incoming) = channel();
        thread::spawn(move || {
            let mut input = io::stdin().lock();
            while let Some(next) = receive(&mut input).transpose() {
                let is_over = next.is_err();
                if sender.send(next).is_err() || is_over {
                    return;
                }
            }
        });
        Self { incoming }
    }

    /// The next message, `None` once the editor has gone; `idle` runs first where none is waiting.
    pub(super) fn next(&self, idle: impl FnOnce()) -> io::Result<Option<Incoming>> {
        let next = match self.incoming.try_recv() {
            Err(TryRecvError::Empty) => {
                idle();
                self.incoming.recv().ok()
            }
            next => next.ok(),
        };
        next.transpose()
    }
}

/// Reads one message; an error where the place of the next one is lost.
fn receive(input: &mut impl io::BufRead) -> io::Result<Option<Incoming>> {
    match Message::read(input) {
        Ok(message) => Ok(message.map(Incoming::Message)),
        Err(fault) if was_read_whole(&fault) => Ok(Some(Incoming::Malformed(fault.to_string()))),
        Err(fault) => Err(fault),
    }
}

/// Whether a fault lies within a message, not in the header before it.
fn was_read_whole(fault: &io::Error) -> bool {
    let Some(inner) = fault.get_ref() else {
        return false;
    };
    inner.is::<std::string::FromUtf8Error>()
        || inner.to_string().starts_with("malformed LSP payload")
}

/// Sends one message; an editor that is gone is noticed at the next read.
pub(super) fn send(mut message: Value) {
    message["jsonrpc"] = "2.0".into();
    let text = message.to_string();
    let mut output = io::stdout().lock();
    let written = write!(output, "Content-Length: {}\r\n\r\n{text}", text.len());
    let _ = written.and_then(|()| output.flush());
}

#[cfg(test)]
mod tests {
    use super::{Incoming, receive};

    #[test]
    fn goes_on_behind_a_message_that_is_none() {
        let bad = "Content-Length: 5\r\n\r\n{bad}";
        let latin = b"Content-Length: 3\r\n\r\n\"\xE9\"";
        let good = r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#;
        let good = format!("Content-Length: {}\r\n\r\n{good}", good.len());
        let all = [bad.as_bytes(), latin, good.as_bytes()].concat();
        let mut input = all.as_slice();
        assert!(matches!(
            receive(&mut input),
            Ok(Some(Incoming::Malformed(_)))
        ));
        assert!(matches!(
            receive(&mut input),
            Ok(Some(Incoming::Malformed(_)))
        ));
        assert!(matches!(
            receive(&mut input),
            Ok(Some(Incoming::Message(_)))
        ));
        assert!(matches!(receive(&mut input), Ok(None)));
        assert!(receive(&mut "hello\r\n".as_bytes()).is_err());
    }
}
