/// A number that speaks for or against a candidate of a name. Its weight is fitted (`Weights/toponyms.tsv`).
enum ToponymSignal: Int, CaseIterable {
    // MARK: Prior

    /// Common logarithm of the population, or what stands for it.
    case population
    case country, division, namedArea, capital, curated
    case alternateName, shorterName, foldedName, nearlyName
    /// The words around call it what it is.
    case fittingCue
    /// They call it a town, and it is a division or country; or a division, and it is a town.
    case townCue, divisionCue
    /// A country has the name too, and this is a place in it, or a division elsewhere.
    case insideNamesake, besideNamesake
    /// A town that gave its name to a division, read for all names or for scenes.
    case seat, sceneSeat

    // MARK: The other names

    /// Share of the other names that lie in its country, the sum of their probabilities up to one, and that of names in
    /// the countries beside it.
    case countryShare, countryNamed, neighbourNamed
    /// Names in its division: the first, and up to two more.
    case divisionNamed, divisionNames
    /// A name within 50 km, and within 150 km.
    case close, near
    /// What the text says holds it does, or does not.
    case heldAsStated, notHeldAsStated
    /// Names that the text says it holds and it does, and how likely they are what it holds.
    case holds, surelyHolds
    /// Names of its level beside it in a list: countries and divisions; others; divisions of its country.
    case listOfDivisions, listOfPlaces, listInCountry
    /// A town that the text names otherwise elsewhere.
    case namedOtherwise
    /// At the distance and bearing that the text states, or not.
    case atDistance, notAtDistance
    /// Near the scene that the sentence named before, or far from it.
    case nearSetting, farFromSetting

    private static let fitted = FittedWeights(PackageResources.toponyms_tsv)
    private static let weights = allCases.map { fitted["\($0)"] }

    /// What a value of one adds to the score.
    var weight: Double { Self.weights[rawValue] }

    /// The names in the file of weights.
    static var fittedNames: Set<String> { fitted.names }
}

/// Takes what speaks for a candidate.
protocol SignalSink {
    mutating func add(_ signal: ToponymSignal, _ value: Double)
    mutating func add(_ values: SignalValues)
}

extension SignalSink {
    mutating func add(_ signal: ToponymSignal) { add(signal, 1) }
}

/// Only the sum of the values times their weights: millions of candidates are weighed, and few are explained.
struct SignalScore: SignalSink {
    private(set) var value = 0.0

    mutating func add(_ signal: ToponymSignal, _ value: Double) { self.value += signal.weight * value }

    mutating func add(_ values: SignalValues) { value += values.score }
}

/// What speaks for a candidate, in numbers.
struct SignalValues: SignalSink, Sendable {
    private(set) var list: [(signal: ToponymSignal, value: Double)] = []
    /// The values times their weights.
    private(set) var score = 0.0

    mutating func add(_ signal: ToponymSignal, _ value: Double) {
        guard value != 0 else { return }
        list.append((signal, value))
        score += signal.weight * value
    }

    mutating func add(_ values: SignalValues) {
        list += values.list
        score += values.score
    }
}
