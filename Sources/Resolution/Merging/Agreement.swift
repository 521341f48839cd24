/// How far two drafts agree in one field. Each level has a weight after Fellegi and Sunter (1969): the binary logarithm
/// of how much more often it is found between two reports of one incident than between reports of two.
/// `Weights/merging.tsv` has the weights and what they were fitted to.
enum Agreement: Int, CaseIterable {
    /// Days that overlap, give or take their tolerance; spans of up to a month, and longer ones; a weekday that fits.
    case sameDays, sameMonth, sameYear, weekday
    /// Points of one neighbourhood, or within reach; only a division or country that is the same.
    case samePlace, nearPlace, sameDivision, sameCountry
    /// The same kind; two words for any attack; one of them; kinds of their own.
    case sameKind, generalKinds, generalKind, otherKind
    /// A count that is the same; none, and counts that are far apart.
    case sharedToll, otherToll, farToll
    /// A named party that is the same, and none though both name some.
    case sharedParty, otherParties

    private static let fitted = FittedWeights(PackageResources.merging_tsv)
    private static let weights = allCases.map { fitted["\($0)"] }

    /// In bits.
    var weight: Double { Self.weights[rawValue] }

    /// Binary logarithm of the odds that two drafts are one incident, before anything is compared.
    static let prior = fitted["prior"]

    /// The names in the file of weights.
    static var fittedNames: Set<String> { fitted.names }
}

/// How two drafts that nothing keeps apart compare in each field; nil where one of them says nothing.
struct Comparison {
    var date: Agreement?
    var place: Agreement?
    var kind: Agreement?
    var toll: Agreement?
    var parties: Agreement?

    /// Binary logarithm of the odds that the two are one incident.
    var score: Double {
        var score = Agreement.prior
        for level in [date, place, kind, toll, parties] { score += level?.weight ?? 0 }
        return score
    }
}
