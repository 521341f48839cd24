import Extraction
import Gazetteer
import Geography
import Incidents

/// A number that speaks for or against a place of a sentence as the scene of its event. Its weight is fitted
/// (`Weights/scenes.tsv`).
enum SceneSignal: Int, CaseIterable {
    /// What the words around say of the place: that it is the scene; that it holds a place or is held by one; nothing;
    /// that somebody was on the way there; that something is called after it; that somebody there tells of it.
    case scene, stated, passing, onTheWay, namesake, speaker
    /// The scene is said to lie some way from it ("20 km north of"), or near it.
    case offset, near
    /// It follows another place that is said to be in it ("Riverton in Springfield"), or beside it without a joint.
    case container
    /// It is said to be in another place of the sentence, and lies far from it.
    case farFromContainer
    /// A road between two places.
    case road
    /// Named after the event, and not before it.
    case after
    /// Tens of tokens to the event, or to the start of a sentence that has none.
    case distance
    /// Commas and words that open a clause between it and the event.
    case clauses
    /// The nearest verb before it is one of violence, or another one.
    case ofViolence, ofOtherVerb
    /// The confidence of the location.
    case confidence

    private static let fitted = FittedWeights(PackageResources.scenes_tsv)
    private static let weights = allCases.map { fitted["\($0)"] }

    /// What a value of one adds to the score.
    var weight: Double { Self.weights[rawValue] }

    /// The names in the file of weights.
    static var fittedNames: Set<String> { fitted.names }
}

/// A place of a sentence that may be the scene of its event.
struct SceneCandidate {
    let fine: Scenes.Fine
    /// Whether the words around say that it is the scene.
    let isTold: Bool
    let signals: [(signal: SceneSignal, value: Double)]

    var score: Double { signals.reduce(0) { $0 + $1.signal.weight * $1.value } }
}

/// The places of a sentence among which the scene of its event is chosen, as in a conditional logit.
struct SceneChoice {
    private(set) var candidates: [SceneCandidate] = []
    private let text: AnalysedText
    private let span: Range<Int>
    /// All places of the sentence, whatever their role.
    private let all: [Scenes.Fine]
    /// The tokens of all places of the sentence, in their order.
    private let places: [Range<Int>]

    /// - Parameter goesOn: whether the sentence goes on about an event told before: whoever is on the way then leaves
    ///   the place, and whoever speaks may be anywhere.
    init(_ scenes: Scenes, _ anchor: EventMention?, goesOn: Bool, in text: AnalysedText, _ span: Range<Int>) {
        (self.text, self.span) = (text, span)
        all = scenes.fine + scenes.passing + scenes.onTheWay + scenes.namesakes + scenes.speakers
        places = all.map(\.tokens).sorted { $0.lowerBound < $1.lowerBound }
        add(scenes.fine, .scene, anchor)
        let passing = scenes.passing.filter { Self.fits($0, scenes) }
        add(passing.filter { $0.location.precision != .near }, .stated, anchor)
        add(passing.filter { $0.location.precision == .near }, .passing, anchor)
        if !goesOn { add(scenes.onTheWay.filter { Self.fits($0, scenes) }, .onTheWay, anchor) }
        add(scenes.namesakes.filter { Self.fits($0, scenes) }, .namesake, anchor)
        if !goesOn { add(scenes.speakers.filter { Self.fits($0, scenes) }, .speaker, anchor) }
    }

    /// The candidate with the highest score, of equal ones the first. What the words call the scene goes before all else.
    var best: SceneCandidate? {
        let isAnyTold = candidates.contains(where: \.isTold)
        var best: (candidate: SceneCandidate, score: Double)?
        for candidate in candidates where candidate.isTold || !isAnyTold {
            let score = candidate.score
            if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
        }
        guard let chosen = best?.candidate else { return nil }
        // "The Riverton ambush took place outside Riverton": the words that say less of the place say more of the scene.
        return chosen.fine.isNear || chosen.fine.isOffset
            ? chosen : candidates.first { $0.isTold && $0.fine.isNear && isOfOnePlace($0, chosen) } ?? chosen
    }

    private func isOfOnePlace(_ a: SceneCandidate, _ b: SceneCandidate) -> Bool {
        a.fine.location.gazetteerID != nil && a.fine.location.gazetteerID == b.fine.location.gazetteerID
    }

    /// Tokens farther than this say no more.
    private static let farthest = 60
    private static let mostMarks = 3

    private mutating func add(_ fine: [Scenes.Fine], _ role: SceneSignal, _ anchor: EventMention?) {
        for fine in fine {
            var signals: [(SceneSignal, Double)] = [(role, 1), (.confidence, fine.location.confidence)]
            if fine.isOffset { signals.append((fine.isRoad ? .road : .offset, 1)) }
            if fine.isNear { signals.append((.near, 1)) }
            if isContainer(fine) { signals.append((.container, 1)) }
            if isFarFromContainer(fine, all) { signals.append((.farFromContainer, 1)) }
            switch text.governor(of: fine.tokens, in: span) {
            case .violence: signals.append((.ofViolence, 1))
            case .otherVerb: signals.append((.ofOtherVerb, 1))
            case nil: break
            }
            if let anchor {
                let distance = min(Self.farthest, EventStatement.distance(fine.tokens, anchor.tokens))
                signals.append((.distance, Double(distance) / 10))
                if fine.tokens.lowerBound >= anchor.tokens.upperBound { signals.append((.after, 1)) }
                let marks = min(Self.mostMarks, text.clauseMarks(between: fine.tokens, and: anchor.tokens))
                if marks > 0 { signals.append((.clauses, Double(marks))) }
            } else if let first = candidates.first(where: { $0.isTold })?.fine ?? candidates.first?.fine {
                let distance = min(Self.farthest, EventStatement.distance(fine.tokens, first.tokens))
                signals.append((.distance, Double(distance) / 10))
            }
            candidates.append(SceneCandidate(fine: fine, isTold: role == .scene, signals: signals))
        }
    }

    /// Tokens between a place and what holds it, at most: "in the town of".
    private static let longestJoint = 4

    /// "Riverton in Springfield", "Riverton, Springfield": another place of the sentence stands right before it, and no
    /// conjunction between.
    private func isContainer(_ fine: Scenes.Fine) -> Bool {
        guard let other = places.last(where: { $0.upperBound <= fine.tokens.lowerBound }) else { return false }
        let joint = other.upperBound..<fine.tokens.lowerBound
        return joint.count <= Self.longestJoint && !joint.contains { text.isConjunction($0) }
            && text.governor(of: fine.tokens, in: joint) == nil
    }

    private func isFarFromContainer(_ fine: Scenes.Fine, _ all: [Scenes.Fine]) -> Bool {
        let next = all.filter { $0.tokens.lowerBound >= fine.tokens.upperBound }
            .min { $0.tokens.lowerBound < $1.tokens.lowerBound }
        guard let next, isContainer(next), let a = fine.location.coordinate, let b = next.location.coordinate else {
            return false
        }
        return a.greatCircleDistance(to: b) > PlaceDistance.nearNames
    }

    /// Whether a place that is no scene by its words lies in what the sentence says of the country or region.
    private static func fits(_ fine: Scenes.Fine, _ scenes: Scenes) -> Bool {
        scenes.coarse.allSatisfy { coarse in
            (coarse.country == nil || coarse.country == fine.location.country)
                && (coarse.precision != .admin1 || lies(fine.location, in: coarse))
        }
    }

    /// By name, or by distance: a village can be in a province by the tables and in the region above it by the text.
    private static func lies(_ location: Location, in region: Location) -> Bool {
        if region.region == nil || region.region == location.region { return true }
        guard let a = region.coordinate, let b = location.coordinate, let radius = region.radius else { return false }
        return a.greatCircleDistance(to: b) <= 1.5 * radius
    }
}
