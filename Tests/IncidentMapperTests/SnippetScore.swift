import Foundation
import Incidents

/// What is right and wrong in the incidents found in snippets.
///
/// An incident is found when date and place are those expected; claims are compared in the incidents found, by effect
/// and numbers.
struct SnippetScore {
    var expected = 0
    var found = 0
    var predicted = 0
    var claimsExpected = 0
    var claimsFound = 0
    var claimsPredicted = 0
    /// Claims found with the right victims and claimant.
    var attributed = 0
    /// Sentences that say what is wrong: none when all is understood.
    var problems: [String] = []

    init() {}

    init(_ snippet: Snippet, _ incidents: [Incident]) {
        expected = snippet.expected.count
        predicted = incidents.count
        var left = incidents
        for story in snippet.expected {
            // Of several at one date and place, the one with the most claims in common.
            let candidates = left.indices.filter { story.agrees(left[$0]) }
            guard let best = candidates.max(by: { story.shared(left[$0]) < story.shared(left[$1]) }) else {
                problems.append("missed \(story.dates.start ?? "unknown") \(story.place.names)")
                continue
            }
            found += 1
            compare(left.remove(at: best), story, snippet)
        }
        problems += left.map {
            "not expected: \($0.id) \($0.kind.rawValue) at \($0.location.text ?? "-"), \($0.date.text ?? "no date")"
        }
    }

    private mutating func compare(_ incident: Incident, _ story: Snippet.ExpectedStory, _ snippet: Snippet) {
        if !story.kinds.contains(incident.kind.rawValue) { problems.append("\(incident.id): \(incident.kind)") }
        if story.place.isNear, incident.location.precision != .near {
            problems.append("\(incident.id): \(incident.location.precision)")
        }
        let perpetrators = incident.actors.filter { $0.role == .perpetrator }.map(\.name)
        for names in story.perpetrators where !names.contains(where: { $0.isAmong(perpetrators) }) {
            problems.append("\(incident.id): by \(perpetrators), not \(names)")
        }
        var left = incident.claims
        claimsExpected += story.claims.count
        claimsPredicted += left.count
        for claim in story.claims {
            let candidates = left.indices.filter { claim.agrees(left[$0], snippet.marks) }
            let best = candidates.max { claim.faults(left[$0]).count > claim.faults(left[$1]).count }
            guard let best else {
                problems.append("\(incident.id): missed \(claim.effect) \(claim.count.shown) \(claim.victims)")
                continue
            }
            let faults = claim.faults(left.remove(at: best))
            claimsFound += 1
            if faults.isEmpty { attributed += 1 }
            problems += faults
        }
        problems += left.map { "\(incident.id): not claimed: \($0.effect) \($0.count.shown) \"\($0.text)\"" }
    }

    mutating func add(_ other: SnippetScore) {
        expected += other.expected
        found += other.found
        predicted += other.predicted
        claimsExpected += other.claimsExpected
        claimsFound += other.claimsFound
        claimsPredicted += other.claimsPredicted
        attributed += other.attributed
        problems += other.problems
    }

    /// The harmonic mean of precision and recall.
    var incidentF1: Double { Double(2 * found) / Double(max(1, expected + predicted)) }
    var claimF1: Double { Double(2 * claimsFound) / Double(max(1, claimsExpected + claimsPredicted)) }

    var summary: String {
        "incidents \(found)/\(expected), \(predicted - found) false, F1 \(rounded(incidentF1)); "
            + "claims \(claimsFound)/\(claimsExpected), \(claimsPredicted - claimsFound) false, "
            + "F1 \(rounded(claimF1)); attributed \(attributed)/\(claimsFound)"
    }

    private func rounded(_ number: Double) -> String { String(format: "%.3f", number) }
}

extension Snippet.ExpectedStory {
    fileprivate func agrees(_ incident: Incident) -> Bool {
        guard incident.date.start?.isoString == dates.start, incident.date.end?.isoString == dates.end else {
            return false
        }
        let location = incident.location
        guard !place.names.isEmpty else { return location.coordinate == nil }
        return location.country == place.country
            && [location.place, location.text].contains { name in
                place.names.contains { $0.isAmong([name].compactMap { $0 }) }
            }
    }

    fileprivate func shared(_ incident: Incident) -> Int {
        claims.count { claim in incident.claims.contains { claim.agrees($0, [:]) } }
    }
}

extension Snippet.ExpectedClaim {
    fileprivate func agrees(_ claim: Claim, _ marks: [Int: Int]) -> Bool {
        guard claim.effect == effect, claim.count == count else { return false }
        guard let mark, let start = marks[mark], let end = marks[mark + 1] else { return true }
        return claim.start < end && claim.end > start
    }

    fileprivate func faults(_ claim: Claim) -> [String] {
        var faults: [String] = []
        if !victims.isEmpty, !victims.contains(where: { $0.isPart(of: claim.victims) }) {
            faults.append("\"\(claim.text)\": victims \(claim.victims ?? "-"), not \(victims)")
        }
        if !claimants.isEmpty, !claimants.contains(where: { $0.isPart(of: claim.claimant) }) {
            faults.append("\"\(claim.text)\": according to \(claim.claimant ?? "-"), not \(claimants)")
        }
        return faults
    }
}

extension CasualtyCount {
    fileprivate var shown: String { [low, best, high].map { $0.map(String.init) ?? "–" }.joined(separator: "/") }
}

extension String {
    private var folded: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter { $0.isLetter || $0.isNumber }
    }

    fileprivate func isAmong(_ names: [String]) -> Bool { names.contains { $0.folded == folded } }

    fileprivate func isPart(of text: String?) -> Bool { text?.folded.contains(folded) ?? false }
}
