import Incidents
import Resolution
import Tables
import Text

/// Explanations as text for a person.
struct ExplanationText {
    let explanation: Explanation

    var text: String {
        let incident = explanation.incident
        var lines = ["\(incident.id)  \(incident.title)"]
        lines += fields(incident).map { "  " + $0 }
        for account in explanation.accounts { lines += [""] + self.lines(account) }
        lines += ["", "  joined because"] + listed(explanation.merges, none: "one document tells it")
        lines += ["", "  not joined"] + listed(explanation.rivals, none: "nothing else comes near")
        return lines.map { VisibleText.of($0, atMost: .max) }.joined(separator: "\n") + "\n"
    }

    private func fields(_ incident: Incident) -> [String] {
        var fields = ["kind       \(incident.kind.rawValue)", "date       \(date(incident.date))"]
        let place = incident.location
        fields.append(
            "place      " + ([place.place, place.region, place.country].compactMap { $0 }.joined(separator: ", "))
                + " (\(place.precision.rawValue)\(place.gazetteerID.map { ", " + $0 } ?? ""))")
        for actor in incident.actors { fields.append("actor      \(actor.name): \(actor.role.rawValue)") }
        for effect in CasualtyEffect.allCases {
            guard let toll = incident.tolls[effect] else { continue }
            let figures = [toll.low, toll.best, toll.high].map { $0.map(String.init) ?? "–" }.joined(separator: "/")
            fields.append("\(effect.rawValue.padded(10)) \(figures) (low/best/high over \(claims(incident, effect)))")
        }
        if !incident.jointWith.isEmpty { fields.append("joint      \(incident.jointWith.joined(separator: ", "))") }
        return fields
    }

    private func claims(_ incident: Incident, _ effect: CasualtyEffect) -> String {
        let count = incident.claims.count { $0.effect == effect }
        return "\(count) claim\(count == 1 ? "" : "s")"
    }

    private func date(_ date: DateRange) -> String {
        guard let start = date.start, let end = date.end else { return "unknown" }
        var text = start == end ? start.isoString : "\(start.isoString)…\(end.isoString)"
        if let words = date.text { text += " from “\(words)”" }
        return text
    }

    private func lines(_ account: Explanation.Account) -> [String] {
        var lines = ["  \(account.document)\(account.title.map { " – " + $0 } ?? "")"]
        lines.append("    published \(account.published ?? "unknown")")
        lines.append("    tells     \(account.outcome)")
        for sentence in account.sentences {
            lines.append("    [\(sentence.start)–\(sentence.end)] \(sentence.quote)")
            for evidence in sentence.evidence {
                lines.append(
                    "      \(evidence.rule.rawValue.padded(12)) [\(evidence.start)–\(evidence.end)] “\(evidence.words)”: "
                        + evidence.meaning)
            }
        }
        return lines
    }

    private func listed(_ lines: [String], none: String) -> [String] {
        lines.isEmpty ? ["    \(none)"] : lines.map { "    " + $0 }
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
