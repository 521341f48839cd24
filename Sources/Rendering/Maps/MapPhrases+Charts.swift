// Words of the timeline and of the density surface.
extension MapPhrases {
    static var whiskers: String {
        say(
            "Bars: best estimates. Lines: from the sum of the low to the sum of the high numbers stated.",
            "Barres\u{a0}: meilleures estimations. Traits\u{a0}: de la somme des nombres bas à celle des nombres hauts."
        )
    }

    static func deadliestPeriod(_ period: String, _ killed: Int, of all: Int, low: Int, high: Int) -> String {
        let range = low == high ? "" : " (\(countText(low))–\(countText(high)))"
        return say(
            "\(countText(all))\(range) killed in all, most in \(period) (\(countText(killed))).",
            "\(countText(all))\(range) tués en tout, le plus en \(period) (\(countText(killed))).")
    }

    static func largestPart(_ name: String, _ count: Int) -> String {
        say("Largest part: ", "Plus grande part\u{a0}: ") + "\(name), \(incidents(count))."
    }

    static func below(_ value: Double) -> String {
        say("below \(numberText(value))", "moins de \(numberText(value))")
    }

    static func above(_ value: Double) -> String {
        say("\(numberText(value)) and more", "\(numberText(value)) et plus")
    }

    static func peak(_ value: Double, near name: String?) -> String {
        let place = name.map { say(", in \($0)", ", en \($0)") } ?? ""
        return say(
            "Highest density: \(threeDigits(value))\(place).",
            "Densité la plus haute\u{a0}: \(threeDigits(value))\(place).")
    }

    static func vagueExcluded(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 incident whose place is known only roughly is not in the surface.",
                "1 incident dont le lieu n’est connu qu’approximativement n’entre pas dans la surface."
            ),
            more: (
                "incidents whose place is known only roughly are not in the surface.",
                "incidents dont le lieu n’est connu qu’approximativement n’entrent pas dans la surface."
            ))
    }

    static func kernel(bandwidth kilometres: Double) -> String {
        say(
            "Kernel density: Gaussian, standard deviation \(threeDigits(kilometres)) km by Scott’s rule, on an equal-area "
                + "grid; not corrected at the edges of the regions.",
            "Densité par noyau gaussien, écart-type \(threeDigits(kilometres))\u{a0}km selon la règle de Scott, sur une "
                + "grille équivalente\u{a0}; sans correction aux bords des régions.")
    }
}
