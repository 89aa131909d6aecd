//! The conversation with one editor: takes its letters, checks them once it pauses, and answers what it asks.

use lsp_server::{ErrorCode, Message, Notification, Request};
use lsp_types::{
    CodeActionParams, DidChangeTextDocumentParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, HoverParams, Range as Span,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::error::CommandError;
use crate::faces::lsp::answer::{actions, diagnostics, hover};
use crate::faces::lsp::documents::Documents;
use crate::faces::lsp::wire::{Incoming, Wire, send};
use crate::input::harmless;

/// Serves the editor on standard input and output until it leaves.
///
/// # Errors
/// [`CommandError`] where what comes in is not the protocol.
pub(crate) fn serve() -> Result<(), CommandError> {
    let mut server = Server::default();
    server.run(&Wire::stdio())?;
    match server.stage {
        Stage::Begun => Err(no_protocol("it ended before it began")),
        Stage::Working | Stage::ShutDown => Ok(()),
    }
}

fn no_protocol(fault: &str) -> CommandError {
    CommandError::Usage(format!(
        "`bowout lsp` is started by an editor, and what came in is not its protocol ({fault})"
    ))
}

fn capabilities(documents: &Documents) -> Value {
    json!({
        "positionEncoding": documents.encoding.kind(),
        "textDocumentSync": {"openClose": true, "change": 1, "save": {"includeText": false}},
        "hoverProvider": true,
        "codeActionProvider": {"codeActionKinds": ["quickfix", "source.fixAll.bowout"]},
    })
}

/// How far the conversation is.
#[derive(Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Begun,
    /// The editor has said what it can.
    Working,
    /// The editor is about to leave.
    ShutDown,
}

#[derive(Debug, Default)]
struct Server {
    stage: Stage,
    documents: Documents,
    /// The last fault that the person was told of.
    told: String,
}

impl Server {
    fn run(&mut self, wire: &Wire) -> Result<(), CommandError> {
        // While more is waiting, the letters are not yet what the person has written.
        while let Some(next) = wire
            .next(|| self.check())
            .map_err(|fault| no_protocol(&fault.to_string()))?
        {
            match next {
                Incoming::Message(Message::Request(request)) => {
                    self.check();
                    let id = json!(request.id);
                    match self.answer(request) {
                        Ok(answer) => send(json!({"id": id, "result": answer})),
                        Err((code, says)) => refuse(&id, code, &says),
                    }
                }
                Incoming::Message(Message::Notification(one)) if one.method == "exit" => break,
                Incoming::Message(Message::Notification(one)) => self.hear(one),
                Incoming::Message(Message::Response(_)) => {}
                Incoming::Malformed(fault) => {
                    refuse(&Value::Null, ErrorCode::ParseError, &fault);
                }
            }
        }
        Ok(())
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
                    publish(&json!({"uri": uri, "diagnostics": []}));
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
            publish(&json!({"uri": uri, "version": version, "diagnostics": found}));
            let words = fault.map_or_else(String::new, |fault| harmless(&fault.to_string()));
            if !words.is_empty() && words != self.told {
                let shown = json!({"type": 1, "message": format!("bowout: {words}")});
                send(json!({"method": "window/showMessage", "params": shown}));
            }
            self.told = words;
        }
    }

    fn answer(&mut self, request: Request) -> Result<Value, (ErrorCode, String)> {
        let no_shape = "the parameters do not have the shape of the protocol";
        let invalid = || (ErrorCode::InvalidParams, no_shape.to_owned());
        match (&self.stage, request.method.as_str()) {
            (Stage::Begun, "initialize") => {
                self.stage = Stage::Working;
                self.documents = Documents::new(&request.params);
                Ok(json!({
                    "capabilities": capabilities(&self.documents),
                    "serverInfo": {"name": "bowout", "version": env!("CARGO_PKG_VERSION")},
                }))
            }
            (Stage::Begun, _) => Err((
                ErrorCode::ServerNotInitialized,
                "the editor has not said `initialize` yet".to_owned(),
            )),
            (Stage::ShutDown, _) | (_, "initialize") => Err((
                ErrorCode::InvalidRequest,
                "this cannot be asked any more".to_owned(),
            )),
            (_, "shutdown") => {
                self.stage = Stage::ShutDown;
                Ok(Value::Null)
            }
            (_, "textDocument/codeAction") => {
                let params = read(request.params).ok_or_else(invalid)?;
                Ok(self.actions(&params))
            }
            (_, "textDocument/hover") => {
                let params = read(request.params).ok_or_else(invalid)?;
                Ok(self.hover(&params))
            }
            (_, method) => Err((
                ErrorCode::MethodNotFound,
                format!("bowout does not know {method}"),
            )),
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
            .and_then(|document| hover(document, &span))
            .unwrap_or(Value::Null)
    }
}

/// Parameters of the shape that a method wants; `None` for others.
fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

fn publish(params: &Value) {
    send(json!({"method": "textDocument/publishDiagnostics", "params": params}));
}

fn refuse(id: &Value, code: ErrorCode, says: &str) {
    let error = json!({"code": code as i32, "message": harmless(says)});
    send(json!({"id": id, "error": error}));
}
