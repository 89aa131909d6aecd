//! What the editor is told: diagnostics, quick fixes, and the page of a rule. Words of a letter or a mail are made
//! harmless first.

use bowout_core::review::{Finding, Severity, mended, page};
use lsp_types::{Diagnostic, DiagnosticSeverity, NumberOrString, Range as Span, TextEdit};
use serde_json::{Value, json};

use crate::faces::lsp::documents::Document;
use crate::faces::lsp::position::touch;
use crate::input::harmless;

/// The kind of the action that applies every safe mend.
const FIX_ALL: &str = "source.fixAll.bowout";

/// The findings of a letter.
pub(super) fn diagnostics(document: &Document) -> Vec<Diagnostic> {
    let findings = document.checked.iter().flat_map(|(checked, spans)| {
        checked
            .findings
            .iter()
            .zip(spans)
            .map(|(finding, span)| diagnostic(finding, *span))
    });
    findings.collect()
}

fn diagnostic(finding: &Finding, range: Span) -> Diagnostic {
    let severity = match finding.severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Advice => DiagnosticSeverity::INFORMATION,
    };
    Diagnostic {
        range,
        severity: Some(severity),
        code: Some(NumberOrString::String(finding.rule.to_owned())),
        source: Some("bowout".to_owned()),
        message: harmless(&format!("{}; {}", finding.says, finding.mend.says)),
        ..Diagnostic::default()
    }
}

/// The quick fixes that touch a span, and the one that applies all. `only` holds the kinds that the editor asked for.
pub(super) fn actions(
    uri: &str,
    document: &Document,
    at: &Span,
    only: Option<&[String]>,
) -> Vec<Value> {
    let Some((checked, spans)) = &document.checked else {
        return vec![];
    };
    let is_wanted = |kind: &str| {
        only.is_none_or(|all| {
            all.iter()
                .any(|one| kind == one || kind.starts_with(&format!("{one}.")))
        })
    };
    let safe = mended(&checked.letter.text, &checked.findings).applied;
    let edit = |index: usize| -> Option<TextEdit> {
        let finding = &checked.findings[index];
        checked.letter.origin?;
        Some(TextEdit {
            range: spans[index],
            new_text: finding.mend.replacement.clone()?,
        })
    };
    let whole = |title: &str, kind: &str, edits: Vec<TextEdit>| {
        json!({
            "title": title,
            "kind": kind,
            "edit": {"changes": {uri: edits}},
        })
    };
    let mut actions = vec![];
    for (index, finding) in checked.findings.iter().enumerate() {
        let is_safe = !mended(&checked.letter.text, std::slice::from_ref(finding))
            .applied
            .is_empty();
        if !is_safe || !is_wanted("quickfix") || !touch(&spans[index], at) {
            continue;
        }
        if let Some(edit) = edit(index) {
            let title = format!(
                "Write \u{201c}{}\u{201d} ({})",
                harmless(&edit.new_text),
                finding.rule
            );
            let mut action = whole(&title, "quickfix", vec![edit]);
            action["diagnostics"] = json!([diagnostic(finding, spans[index])]);
            action["isPreferred"] = json!(true);
            actions.push(action);
        }
    }
    let all: Vec<TextEdit> = safe.into_iter().filter_map(edit).collect();
    if all.len() > 1 && is_wanted(FIX_ALL) {
        actions.push(whole("Apply every safe mend", FIX_ALL, all));
    }
    actions
}

/// What the findings at a place say, with the pages of their rules.
pub(super) fn hover(document: &Document, at: &Span) -> Option<Value> {
    let (checked, spans) = document.checked.as_ref()?;
    let touched: Vec<usize> = (0..spans.len())
        .filter(|index| touch(&spans[*index], at))
        .collect();
    let first = *touched.first()?;
    let pages: Vec<String> = touched
        .iter()
        .map(|index| {
            let finding = &checked.findings[*index];
            let page = page(finding.rule).unwrap_or_default();
            format!(
                "**{}**\n\n{page}",
                escaped(&harmless(&finding.says.to_string()))
            )
        })
        .collect();
    Some(json!({
        "contents": {"kind": "markdown", "value": pages.join("\n\n---\n\n")},
        "range": spans[first],
    }))
}

/// Words as Markdown shows them, not obeys them.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(
            c,
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '!' | '#' | '~' | '|'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
