//! The conversation with one editor: takes its letters, checks them once it pauses, and answers what it asks.

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::{
    CodeActionParams, DidChangeTextDocumentParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, HoverParams, Range as Span,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::error::CommandError;
use crate::faces::lsp::answer::{actions, diagnostics, hover};
use crate::faces::lsp::documents::Documents;
use crate::input::harmless;

/// Serves the editor on standard input and output until it leaves.
///
/// # Errors
/// [`CommandError`] where what comes in is not the protocol.
pub(crate) fn serve() -> Result<(), CommandError> {
    let (connection, threads) = Connection::stdio();
    let outcome = converse(&connection);
    drop(connection);
    outcome?;
    threads
        .join()
        .map_err(|fault| no_protocol(&fault.to_string()))
}

fn no_protocol(fault: &str) -> CommandError {
    CommandError::Usage(format!(
        "`bowout lsp` is started by an editor, and what came in is not its protocol ({fault})"
    ))
}

fn converse(connection: &Connection) -> Result<(), CommandError> {
    let (id, initialization) = connection
        .initialize_start()
        .map_err(|fault| no_protocol(&fault.to_string()))?;
    let documents = Documents::new(&initialization);
    let welcome = json!({
        "capabilities": capabilities(&documents),
        "serverInfo": {"name": "bowout", "version": env!("CARGO_PKG_VERSION")},
    });
    connection
        .initialize_finish(id, welcome)
        .map_err(|fault| no_protocol(&fault.to_string()))?;
    Server {
        connection,
        documents,
        told: String::new(),
    }
    .run()
}

fn capabilities(documents: &Documents) -> Value {
    json!({
        "positionEncoding": documents.encoding.kind(),
        "textDocumentSync": {"openClose": true, "change": 1, "save": {"includeText": false}},
        "hoverProvider": true,
        "codeActionProvider": {"codeActionKinds": ["quickfix", "source.fixAll.bowout"]},
    })
}

struct Server<'a> {
    connection: &'a Connection,
    documents: Documents,
    /// The last fault that the person was told of.
    told: String,
}

impl Server<'_> {
    fn run(&mut self) -> Result<(), CommandError> {
        let connection = self.connection;
        for message in &connection.receiver {
            match message {
                Message::Request(request) => {
                    let is_over = connection
                        .handle_shutdown(&request)
                        .map_err(|fault| no_protocol(&fault.to_string()))?;
                    if is_over {
                        return Ok(());
                    }
                    self.check();
                    let response = self.answer(request);
                    self.send(response.into());
                }
                Message::Notification(notification) => self.hear(notification),
                Message::Response(_) => {}
            }
            // While more is waiting, the letters are not yet what the person has written.
            if connection.receiver.is_empty() {
                self.check();
            }
        }
        Ok(())
    }

    /// An editor that is gone is noticed at the next read.
    fn send(&self, message: Message) {
        let _ = self.connection.sender.send(message);
    }

    fn hear(&mut self, notification: Notification) {
        let method = notification.method.clone();
        let params = notification.params;
        match method.as_str() {
            "textDocument/didOpen" => {
                if let Some(opened) = read::<DidOpenTextDocumentParams>(params) {
                    let letter = opened.text_document;
                    self.documents
                        .take(letter.uri.to_string(), letter.text, letter.version);
                }
            }
            "textDocument/didChange" => {
                let changed = read::<DidChangeTextDocumentParams>(params);
                if let Some(mut changed) = changed
                    && let Some(last) = changed.content_changes.pop()
                {
                    let letter = changed.text_document;
                    self.documents
                        .take(letter.uri.to_string(), last.text, letter.version);
                }
            }
            "textDocument/didSave" => self.documents.doubt_all(),
            "textDocument/didClose" => {
                if let Some(closed) = read::<DidCloseTextDocumentParams>(params) {
                    let uri = closed.text_document.uri.to_string();
                    self.documents.open.remove(&uri);
                    self.publish(&json!({"uri": uri, "diagnostics": []}));
                }
            }
            _ => {}
        }
    }

    /// Checks what has changed and publishes it; a fault is told once, not at every key.
    fn check(&mut self) {
        for (uri, fault) in self.documents.check() {
            let Some(document) = self.documents.open.get(&uri) else {
                continue;
            };
            let found = diagnostics(document);
            let version = document.version;
            self.publish(&json!({"uri": uri, "version": version, "diagnostics": found}));
            let words = fault.map_or_else(String::new, |fault| harmless(&fault.to_string()));
            if !words.is_empty() && words != self.told {
                let shown = json!({"type": 1, "message": format!("bowout: {words}")});
                self.send(Notification::new("window/showMessage".to_owned(), shown).into());
            }
            self.told = words;
        }
    }

    fn publish(&self, params: &Value) {
        let method = "textDocument/publishDiagnostics".to_owned();
        self.send(Notification::new(method, params).into());
    }

    fn answer(&self, request: Request) -> Response {
        let id = request.id;
        let answered = match request.method.as_str() {
            "textDocument/codeAction" => read(request.params).map(|params| self.actions(&params)),
            "textDocument/hover" => read(request.params).map(|params| self.hover(&params)),
            method => {
                let code = ErrorCode::MethodNotFound as i32;
                return Response::new_err(id, code, format!("bowout does not know {method}"));
            }
        };
        match answered {
            Some(answer) => Response::new_ok(id, answer),
            None => Response::new_err(
                id,
                ErrorCode::InvalidParams as i32,
                "the parameters do not have the shape of the protocol".to_owned(),
            ),
        }
    }

    fn actions(&self, params: &CodeActionParams) -> Value {
        let uri = params.text_document.uri.to_string();
        let only: Option<Vec<String>> = params
            .context
            .only
            .as_ref()
            .map(|kinds| kinds.iter().map(|kind| kind.as_str().to_owned()).collect());
        match self.documents.open.get(&uri) {
            Some(document) => json!(actions(&uri, document, &params.range, only.as_deref())),
            None => Value::Null,
        }
    }

    fn hover(&self, params: &HoverParams) -> Value {
        let at = params.text_document_position_params.position;
        let uri = params
            .text_document_position_params
            .text_document
            .uri
            .to_string();
        let span = Span { start: at, end: at };
        let document = self.documents.open.get(&uri);
        document
            .and_then(|document| hover(document, &span, self.documents.encoding))
            .unwrap_or(Value::Null)
    }
}

/// Parameters of the shape that a method wants; `None` for others.
fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}
