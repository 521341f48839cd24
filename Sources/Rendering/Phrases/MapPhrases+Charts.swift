// Words of the timeline and of the density surface.
extension MapPhrases {
    var whiskers: String {
        say(
            "Bars: best estimates. Lines: from the sum of the low to the sum of the high numbers stated.",
            "Barres\u{a0}: meilleures estimations. Traits\u{a0}: de la somme des nombres bas à celle des nombres hauts."
        )
    }

    var openWhiskers: String {
        say(
            "Arrows: no upper bound is stated, as in «at least 20 killed».",
            "Flèches\u{a0}: pas de borne haute, comme dans «\u{a0}au moins 20 tués\u{a0}».")
    }

    /// " (18–30)"; " (18 or more)" when the high number is nil; empty when both are the same.
    func range(_ low: Int, _ high: Int?) -> String {
        guard let high else { return " (\(count(low)) " + say("or more", "ou plus") + ")" }
        return low == high ? "" : " (\(count(low))–\(count(high)))"
    }

    func deadliestPeriod(
        _ period: String, _ killed: Int, of all: (best: Int, low: Int, high: Int?)
    ) -> String {
        let range = range(all.low, all.high)
        return say(
            "\(count(all.best))\(range) killed in all, most in \(period) (\(count(killed))).",
            "\(count(all.best))\(range) tués en tout, le plus en \(period) (\(count(killed))).")
    }

    func largestPart(_ name: String, _ count: Int) -> String {
        say("Largest part: ", "Plus grande part\u{a0}: ") + "\(name), \(incidents(count))."
    }

    func below(_ value: Double) -> String {
        say("below \(number(value))", "moins de \(number(value))")
    }

    func above(_ value: Double) -> String {
        say("\(number(value)) and more", "\(number(value)) et plus")
    }

    func peak(_ value: Double, near name: String?) -> String {
        let place = name.map { say(", in \($0)", ", en \($0)") } ?? ""
        return say(
            "Highest density: \(threeDigits(value))\(place).",
            "Densité la plus haute\u{a0}: \(threeDigits(value))\(place).")
    }

    func vagueExcluded(_ n: Int) -> String? {
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

    func outsideSurface(_ n: Int) -> String? {
        say(
            n,
            one: (
                "1 incident outside the regions is not in the surface.",
                "1 incident hors des régions n’entre pas dans la surface."
            ),
            more: (
                "incidents outside the regions are not in the surface.",
                "incidents hors des régions n’entrent pas dans la surface."
            ))
    }

    func kernel(_ kernel: SurfaceKernel) -> String {
        let width = threeDigits(kernel.kilometres)
        return say(
            "Kernel density: Gaussian, standard deviation \(width) km, \(rule(kernel)); on an equal-area grid, each "
                + "incident’s kernel kept inside the regions’ outline.",
            "Densité par noyau gaussien, écart-type \(width)\u{a0}km, \(rule(kernel))\u{a0}; sur une grille "
                + "équivalente, le noyau de chaque incident maintenu dans le contour des régions.")
    }

    private func rule(_ kernel: SurfaceKernel) -> String {
        let alone = kernel.crossValidated.map {
            say(" (cross-validation: \(threeDigits($0)) km)", " (validation croisée\u{a0}: \(threeDigits($0))\u{a0}km)")
        }
        switch kernel.rule {
        case .crossValidation:
            return say(
                "by Diggle’s cross-validation, each place counted once",
                "par la validation croisée de Diggle, chaque lieu compté une fois")
        case .normal: return say("by Scott’s rule", "selon la règle de Scott") + (alone ?? "")
        case .neighbours:
            return say(
                "the median distance of a place to the next", "distance médiane d’un lieu au plus proche")
                + (alone ?? "")
        case .precision:
            return say("as exactly as places are known", "la précision des lieux") + (alone ?? "")
        case .cells: return say("the least that this map shows", "le moins que cette carte montre") + (alone ?? "")
        case .given: return say("as asked for", "comme demandé")
        }
    }
}
