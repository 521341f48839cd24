// The descriptions of maps for readers who cannot see them.
extension MapPhrases {
    func maps(_ n: Int, unit: String) -> String {
        n > 1
            ? say("\(n) maps with the same classes. \(unit).", "\(n) cartes aux mêmes classes. \(unit).")
            : say("One map. \(unit).", "Une carte. \(unit).")
    }

    func highest(_ values: [String]) -> String {
        values.isEmpty
            ? say("No region has an incident.", "Aucune région n’a d’incident.")
            : say("Highest: ", "Plus hautes valeurs\u{a0}: ") + values.joined(separator: pause) + "."
    }

    /// Separates the parts of a list that have commas themselves; French sets a space before it.
    private var pause: String { say("; ", "\u{a0}; ") }

    func shown(_ n: Int) -> String { incidents(n) + say(" shown.", n == 1 ? " figuré." : " figurés.") }

    /// "Most in 2021 (15), fewest in 2018 (0)."
    func trend(most: (label: String, count: Int), fewest: (label: String, count: Int)) -> String {
        say(
            "Most in \(most.label) (\(count(most.count))), fewest in \(fewest.label) (\(count(fewest.count))).",
            "Maximum en \(most.label) (\(count(most.count))), minimum en \(fewest.label) (\(count(fewest.count)))."
        )
    }

    func drawn(_ n: Int, of all: Int) -> String {
        say(
            "\(incidents(n)) of \(all) drawn.",
            "\(incidents(n)) sur \(count(all)) \(n == 1 ? "dessiné" : "dessinés").")
    }

    func deadliest(_ incidents: [String]) -> String {
        incidents.isEmpty
            ? say("None is known to have cost lives.", "Aucun n’est connu pour avoir coûté des vies.")
            : say("Deadliest: ", "Les plus meurtriers\u{a0}: ") + incidents.joined(separator: pause) + "."
    }

    func circles(_ n: Int, incidents all: Int) -> String {
        say("\(incidents(all)) as \(count(n)) circles.", "\(incidents(all)) en \(count(n)) cercles.")
    }

    func most(_ places: [String]) -> String? {
        places.isEmpty ? nil : say("Most: ", "Le plus\u{a0}: ") + places.joined(separator: pause) + "."
    }
}
