//! SARIF 2.1.0 (OASIS, March 2020): what code scanners and editors read. One run, one letter.

use std::ops::Range;

use bowout_core::review::{Finding, RULES, Severity, Weights, page};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use crate::actions::check::Checked;
use crate::encoded::Places;
use crate::lines::{Lines, utf16};

/// What a path may not hold in a URI reference.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The log of one letter. Where nobody can read its words in the file, results name the file alone.
pub(crate) fn sarif(checked: &Checked) -> Value {
    let uri = uri(&checked.letter.path.to_string_lossy());
    let places = checked.letter.places();
    let lines = places.as_ref().map(|places| Lines::of(places.text));
    let place = places
        .as_ref()
        .zip(lines.as_ref())
        .map(|(places, lines)| Place { places, lines });
    let results: Vec<Value> = checked
        .findings
        .iter()
        .map(|finding| result(finding, checked, &uri, place.as_ref()))
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "Bowout",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules(&checked.weights),
            }},
            "invocations": [{"executionSuccessful": true}],
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "artifacts": [{"location": {"uri": uri}}],
            "results": results,
        }],
    })
}

/// Where the words of a letter stand in its file.
struct Place<'a> {
    places: &'a Places<'a>,
    lines: &'a Lines<'a>,
}

/// A path as a URI reference; on Windows, its separators become slashes.
fn uri(path: &str) -> String {
    let path = if cfg!(windows) {
        path.replace('\\', "/")
    } else {
        path.to_owned()
    };
    utf8_percent_encode(&path, PATH).to_string()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// Every rule with its page.
fn rules(weights: &Weights) -> Vec<Value> {
    RULES
        .iter()
        .map(|rule| {
            let page = page(rule.name).unwrap_or_default();
            let title = page.lines().next().unwrap_or_default();
            let purpose = page.split("\n\n").nth(1).unwrap_or_default();
            let weight = weights.of(rule.name, rule.severity);
            json!({
                "id": rule.name,
                "shortDescription": {"text": title.trim_start_matches("# ")},
                "fullDescription": {"text": purpose.replace('\n', " ")},
                "help": {"text": page.replace("## ", "").replace("# ", ""), "markdown": page},
                "defaultConfiguration": {
                    "enabled": weight.is_some(),
                    "level": level(weight.unwrap_or(rule.severity)),
                },
            })
        })
        .collect()
}

fn result(finding: &Finding, checked: &Checked, uri: &str, place: Option<&Place<'_>>) -> Value {
    let artifact = json!({"uri": uri, "index": 0});
    let mut location = json!({"artifactLocation": artifact});
    let is_placed = !finding.place.is_empty();
    if let Some(place) = place {
        location["region"] = if is_placed {
            region(place, &finding.place)
        } else {
            json!({"startLine": 1})
        };
    }
    let index = RULES.iter().position(|rule| rule.name == finding.rule);
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": {"text": format!("{}. To mend it, {}.", finding.says, finding.mend.says)},
        "locations": [{"physicalLocation": location}],
        "properties": {
            "quote": checked.letter.text.get(finding.place.clone()).unwrap_or_default(),
            "fact": finding.fact,
        },
    });
    // What is encoded cannot be mended where it stands.
    let is_mended = is_placed && checked.letter.origin.is_some();
    if let (Some(place), Some(words), true) = (place, &finding.mend.replacement, is_mended) {
        result["fixes"] = json!([{
            "description": {"text": finding.mend.says.to_string()},
            "artifactChanges": [{
                "artifactLocation": artifact,
                "replacements": [{
                    "deletedRegion": region(place, &finding.place),
                    "insertedContent": {"text": words},
                }],
            }],
        }]);
    }
    result
}

/// Words by line and column, by characters and by bytes. Columns and characters are UTF-16 code units.
fn region(place: &Place<'_>, words: &Range<usize>) -> Value {
    let text = place.places.text;
    let (start, end) = (place.places.at(words.start), place.places.at(words.end));
    let (first, before) = place.lines.at(start);
    let (last, until) = place.lines.at(end);
    let quote = text.get(start..end).unwrap_or_default();
    json!({
        "startLine": first + 1,
        "startColumn": utf16(before) + 1,
        "endLine": last + 1,
        "endColumn": utf16(until) + 1,
        "charOffset": utf16(text.get(..start).unwrap_or_default()),
        "charLength": utf16(quote),
        "byteOffset": start,
        "byteLength": quote.len(),
        "snippet": {"text": quote},
    })
}
