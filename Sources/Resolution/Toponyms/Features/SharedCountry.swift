import Gazetteer

/// What the countries and divisions of the other names say.
extension DocumentContext {
    func countrySignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        guard !place.country.isEmpty else { return }
        let others = total - ownTotals[name]
        let mine = (countries[place.country] ?? 0) - (ownCountries[name][place.country] ?? 0)
        // A single group or people named is all the evidence that many a short text has.
        let least = purpose == .incidents ? 0.5 : 1
        signals.add(.countryShare, mine / max(least, others))
        signals.add(.countryNamed, min(1, mine))
        if mine < 0.3 {
            let near = lookup.neighbours(place.country).reduce(0.0) { $0 + (countries[$1] ?? 0) }
            signals.add(.neighbourNamed, min(1, near))
        }
    }

    func regionSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        guard let key = Self.region(place) else { return }
        let mine = (regions[key] ?? 0) - (ownRegions[name][key] ?? 0)
        signals.add(.divisionNamed, min(1, mine))
        signals.add(.divisionNames, min(2, max(0, mine - 1)))
    }

    /// How many other names lie in a country.
    private func others(in country: String, besides name: Int) -> Double {
        (countries[country] ?? 0) - (ownCountries[name][country] ?? 0)
    }

    /// Whether the text speaks of countries, and neither of the place's own nor of one beside it.
    func isForeign(_ place: Place, for name: Int) -> Bool {
        guard !place.country.isEmpty else { return false }
        if let titleCountry, place.country != titleCountry, others(in: place.country, besides: name) < 0.2 {
            return true
        }
        guard total - ownTotals[name] >= Self.leastEvidence, others(in: place.country, besides: name) < 0.2 else {
            return false
        }
        guard lookup.neighbours(place.country).allSatisfy({ others(in: $0, besides: name) < 0.3 }) else { return false }
        return statesCountries || !isSurest(name)
    }

    /// Whether no other name has a likelier place before anything is known of the text: where no country is named, the
    /// surest name is not the one that is out of place.
    private func isSurest(_ name: Int) -> Bool {
        guard let own = names[name].base.max() else { return false }
        return names.indices.allSatisfy { $0 == name || (names[$0].base.max() ?? 0) <= own }
    }

    /// Whether all places of the name lie in one country.
    func isOfOneCountry(_ name: Int) -> Bool { Set(names[name].candidates.map(\.place.country)).count == 1 }

    /// Whether other names, and not only what people are called, say which countries the text speaks of.
    func speaksOfCountries(besides name: Int) -> Bool { named - ownTotals[name] >= Self.leastEvidence }

    /// Whether peoples or groups of a country are named more than once.
    var speaksOfPeoples: Bool { total - named >= 0.8 }

    /// The sum of probabilities from which on a text is said to speak of countries.
    private static let leastEvidence = 0.35

    /// A name that agrees only by the rules of spelling, in a country of which the text does not speak, agrees by
    /// chance.
    func isForeignSpelling(_ match: NameMatch, _ name: Int) -> Bool {
        guard match.match >= .folded else { return false }
        let mine = (countries[match.place.country] ?? 0) - (ownCountries[name][match.place.country] ?? 0)
        return mine < 0.2
    }

    /// Below this, a candidate is none.
    static let noMatch = -100.0
}
