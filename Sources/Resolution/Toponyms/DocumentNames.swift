import Extraction
import Foundation
import Gazetteer
import Geography

/// A name of a document with all that it may mean. Mentions of one name have one sense, unless the text says that
/// they lie in different places.
struct DocumentName: Sendable {
    let text: String
    var candidates: [NameMatch]
    /// What is known before the other names, with what the words around say, by candidate.
    var prior: [SignalValues]
    var scores: [Double] = []
    /// Probabilities by candidate.
    var probabilities: [Double] = []
    /// How often it is named.
    var count = 1
    /// Indices of names that the text says hold this one, or seems to.
    var containers: [Int] = []
    /// Indices of names that this one is said to hold.
    var contents: [Int] = []

    /// Indices of names that stand beside this one in a list.
    var peers: [Int] = []
    /// Indices of names that the sentence gave as its scene before this one.
    var settings: [Int] = []
    /// Indices of divisions that its sentences name.
    var areas: [Int] = []
    /// Where the text says the place lies from others.
    var distances: [StatedDistance] = []
    /// Named only for a border.
    var isBorder = false
    /// Called a part of a town.
    var isQuarter = false
    /// Whether the text says outright what holds it.
    var isStated = false
    /// The level that the words around give it.
    var level = ToponymLevel.unknown
    /// Whether the words around call it a region.
    var isCalledRegion = false

    /// "50 km southwest of Springfield".
    struct StatedDistance: Hashable {
        /// Index of the name that the distance is from.
        let name: Int
        let kilometres: Double
        /// Degrees from north; nil when not said.
        let bearing: Double?
    }

    /// A name that the text calls a region is no village; one that it calls a town is no country.
    func fits(_ place: Place) -> Bool {
        switch level {
        case .country: place.kind == .country
        case .region: place.kind == .region || place.kind == .area
        case .place, .unknown: isCalledRegion ? place.kind == .region : place.kind != .country
        }
    }

    /// Whether no place has the name, and the candidates only have names that are spelled nearly like it.
    var isFuzzy: Bool { candidates.first?.match == .fuzzy }

    var isAbbreviation: Bool { DivisionAbbreviations.division(text) != nil }

    /// The scores of the candidates before the other names are known.
    var base: [Double] { prior.map(\.score) }

    /// Index of the likeliest candidate.
    var best: Int? {
        let best = scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) }
        return best.flatMap { scores[$0] > 0.5 * DocumentContext.noMatch ? $0 : nil }
    }

    /// Candidates by falling probability, those that matter.
    var likely: [(place: Place, probability: Double)] {
        guard best != nil else { return [] }
        let order = probabilities.indices.sorted {
            probabilities[$0] != probabilities[$1] ? probabilities[$0] > probabilities[$1] : $0 < $1
        }
        return order.prefix(5).compactMap { i in
            probabilities[i] < 0.02 ? nil : (candidates[i].place, probabilities[i])
        }
    }

    mutating func setProbabilities(_ scores: [Double]) {
        self.scores = scores
        let top = scores.max() ?? 0
        let weights = scores.map { exp($0 - top) }
        let sum = weights.reduce(0, +)
        probabilities = weights.map { $0 / sum }
    }
}

/// The different names of a document.
struct DocumentNames {
    var list: [DocumentName] = []
    /// The name of each toponym.
    private(set) var nameOf: [Int?] = []

    private struct Key: Hashable {
        let name: String
        let container: String
    }

    init(_ toponyms: [Toponym], search: CandidateSearch, _ purpose: ReadingPurpose) {
        var known: [Key: Int] = [:]
        let keys = toponyms.map { toponym in
            // A region and the town that it is called after are two names to incidents.
            let level = purpose == .incidents ? "\(toponym.level == .unknown ? .place : toponym.level)" : ""
            let container = toponym.containers.first ?? toponym.qualifiers.first
            return Key(
                name: NameFolding.keyString(toponym.name) + (toponym.countryCode ?? "") + level,
                container: container.map { NameFolding.keyString(toponyms[$0].name) } ?? "")
        }
        // A mention without container has the sense of one that has one.
        var withContainer: [String: Key] = [:]
        for key in keys where !key.container.isEmpty && withContainer[key.name] == nil { withContainer[key.name] = key }
        for (toponym, key) in zip(toponyms, keys) {
            let key = key.container.isEmpty ? withContainer[key.name] ?? key : key
            if let name = known[key] {
                list[name].count += 1
                nameOf.append(name)
                continue
            }
            known[key] = list.count
            nameOf.append(list.count)
            list.append(Self.name(toponym, search, purpose))
        }
        for (i, toponym) in toponyms.enumerated() {
            guard let name = nameOf[i] else { continue }
            for container in toponym.containers + toponym.qualifiers {
                guard let other = nameOf[container], other != name else { continue }
                if !list[name].containers.contains(other) { list[name].containers.append(other) }
                if !list[other].contents.contains(name) { list[other].contents.append(name) }
            }
            for peer in toponym.peers {
                guard let other = nameOf[peer], other != name, !list[name].peers.contains(other) else { continue }
                list[name].peers.append(other)
            }
        }
        if purpose == .incidents { addStatements(toponyms) }
    }

    private static func name(
        _ toponym: Toponym, _ search: CandidateSearch, _ purpose: ReadingPurpose
    ) -> DocumentName {
        var name = DocumentName(text: toponym.name, candidates: [], prior: [])
        name.level = toponym.level
        name.isCalledRegion = toponym.cue == .region
        let candidates = plausible(search.candidates(for: toponym))
        let isAny = purpose == .names || toponym.countryCode != nil
        name.candidates = candidates.filter { isAny || !$0.place.spansCountries && name.fits($0.place) }
        // "the Riverton region" when none is called so: about the town.
        if name.candidates.isEmpty, name.isCalledRegion, purpose == .incidents {
            name.candidates = candidates.filter { $0.place.kind.isSettlement && $0.match <= .alternate }
        }
        name.prior = prior(name.candidates, toponym, purpose)
        return name
    }

    /// Distances, settings and borders, which speak for scenes.
    private mutating func addStatements(_ toponyms: [Toponym]) {
        for name in list.indices { list[name].isBorder = true }
        var scene: Int?
        for (i, toponym) in toponyms.enumerated() {
            guard let name = nameOf[i] else { continue }
            if toponym.role != .border { list[name].isBorder = false }
            if toponym.cue == .quarter { list[name].isQuarter = true }
            if !toponym.containers.isEmpty { list[name].isStated = true }
            if let other = toponym.apposition, let anchor = nameOf[other], anchor != name,
                case .away(let kilometres?, let bearing) = toponyms[other].offset
            {
                list[name].distances.append(.init(name: anchor, kilometres: kilometres, bearing: bearing))
            }
            if toponym.level >= .place { addAreas(name, of: i, toponyms) }
            guard toponym.role == .scene, toponym.level >= .place, toponym.offset == .at else { continue }
            if let scene, toponyms[scene].sentence == toponym.sentence, toponym.containers.isEmpty,
                !toponym.peers.contains(scene), let setting = nameOf[scene], setting != name,
                !list[name].settings.contains(setting)
            {
                list[name].settings.append(setting)
            }
            if scene.map({ toponyms[$0].sentence != toponym.sentence }) ?? true || toponym.cue != .quarter { scene = i }
        }
    }

    /// Notes the divisions that are named in the sentence of a toponym.
    private mutating func addAreas(_ name: Int, of toponym: Int, _ toponyms: [Toponym]) {
        let isBeside = { (i: Int) in toponyms[i].sentence == toponyms[toponym].sentence }
        let before = toponyms[..<toponym].indices.reversed().prefix(Self.neighbours).prefix(while: isBeside)
        let after = toponyms[toponym...].indices.dropFirst().prefix(Self.neighbours).prefix(while: isBeside)
        for i in Array(before) + Array(after) where toponyms[i].level == .region {
            guard let area = nameOf[i], area != name, !list[name].areas.contains(area) else { continue }
            list[name].areas.append(area)
        }
    }

    /// How many names of a sentence are looked at on each side.
    private static let neighbours = 8

    /// Names that agree only by the rules of spelling are left out when a known place has the name as it stands.
    private static func plausible(_ candidates: [NameMatch]) -> [NameMatch] {
        let isKnown = candidates.contains { $0.match <= .alternate && ToponymPrior.prominence($0.place) >= 4.5 }
        return isKnown ? candidates.filter { $0.match <= .alternate } : candidates
    }

    private static func prior(
        _ candidates: [NameMatch], _ toponym: Toponym, _ purpose: ReadingPurpose
    ) -> [SignalValues] {
        let countries = Set(
            candidates.lazy.filter { $0.place.kind == .country && $0.match == .exact }.map(\.place.country))
        let prior = candidates.map { candidate in
            var signals = ToponymPrior.signals(candidate)
            if let cue = cue(candidate.place, toponym.cue) { signals.add(cue) }
            // "Mexico" is the country before it is its capital.
            if candidate.place.kind != .country, !countries.isEmpty {
                if countries.contains(candidate.place.country) {
                    signals.add(.insideNamesake)
                } else if candidate.place.kind == .region {
                    signals.add(.besideNamesake)
                }
            }
            return signals
        }
        return toponym.cue == .region ? prior : withSeats(prior, candidates, purpose)
    }

    /// "in Kano" is in the town, which stands for the region that has its name from it. Vast regions stand for
    /// themselves where all names are wanted; the scene of an incident is in the town.
    private static func withSeats(
        _ prior: [SignalValues], _ candidates: [NameMatch], _ purpose: ReadingPurpose
    ) -> [SignalValues] {
        candidates.indices.map { i in
            let isNamedAlike = purpose == .incidents && candidates[i].match == .alternate
            guard candidates[i].isByMainName || isNamedAlike, candidates[i].place.kind.isSettlement,
                purpose == .incidents || ToponymPrior.prominence(candidates[i].place) >= 4
            else { return prior[i] }
            let regions = candidates.indices.filter {
                candidates[$0].match <= .alternate && candidates[$0].place.kind == .region
                    && (candidates[i].isByMainName || candidates[$0].match == .alternate
                        || candidates[i].place.population >= 50_000)
                    && (purpose == .incidents || (candidates[$0].place.radius ?? 0) < vastRegion)
                    && (Containment.holds(candidates[$0].place, candidates[i].place) == true
                        || purpose == .incidents && areNear(candidates[$0].place, candidates[i].place))
            }
            let seats = regions.map { region in
                var seat = prior[region]
                seat.add(purpose == .incidents ? .sceneSeat : .seat)
                return seat
            }
            return seats.reduce(prior[i]) { $1.score > $0.score ? $1 : $0 }
        }
    }

    /// A new region has its name from the town, which older tables put into the region before it.
    private static func areNear(_ region: Place, _ town: Place) -> Bool {
        guard region.country == town.country, let a = region.coordinate, let b = town.coordinate else { return false }
        return a.greatCircleDistance(to: b) <= max(PlaceDistance.nearNames, 1.5 * (region.radius ?? 0))
    }

    /// Kilometres.
    private static let vastRegion = 400.0

    /// "the Orange region", "the town of Gao".
    private static func cue(_ place: Place, _ cue: ToponymCue?) -> ToponymSignal? {
        switch (cue, place.kind) {
        case (.region, .region), (.admin2, .area), (.region, .area): .fittingCue
        case (.settlement, .region), (.settlement, .country): .townCue
        case (.region, _) where place.kind.isSettlement: .divisionCue
        default: nil
        }
    }
}
