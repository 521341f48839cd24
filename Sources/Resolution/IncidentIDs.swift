public import Incidents
import Text

/// Ids made of date and place, so that they stay the same from run to run and can be read: `2021-03-04-riverton`; a
/// number is added where two would be equal.
public struct IncidentIDs: Sendable {
    private var seen: [String: Int] = [:]

    /// No id has been given yet.
    public init() {}

    /// One id for each incident, in their order.
    static func ids(_ incidents: [Incident]) -> [String] {
        var ids = IncidentIDs()
        var slugs: [String: String] = [:]
        return incidents.map { ids.next(base(of: $0, &slugs)) }
    }

    /// What the id begins with.
    /// - Parameter slugs: those made before, by their names.
    public static func base(of incident: Incident, _ slugs: inout [String: String]) -> String {
        let date = incident.date.start?.isoString ?? "undated"
        let name = incident.location.place ?? incident.location.text ?? "unlocated"
        let place = slugs[name] ?? slug(name)
        slugs[name] = place
        return "\(date)-\(place.isEmpty ? "unlocated" : place)"
    }

    /// The id of the next incident that has this base.
    public mutating func next(_ base: String) -> String {
        let count = seen[base, default: 0] + 1
        seen[base] = count
        return count == 1 ? base : "\(base)-\(count)"
    }

    /// Forgets the bases so far, when they are known not to come again.
    public mutating func removeAll() { seen.removeAll(keepingCapacity: true) }

    /// Lower-case letters and digits without accents, joined by hyphens.
    static func slug(_ name: String) -> String {
        var result = ""
        for character in name.lowercased() {
            if let plain = character.decomposedBase {
                result.append(plain)
            } else if result.last != "-", !result.isEmpty {
                result.append("-")
            }
        }
        while result.last == "-" { result.removeLast() }
        return result
    }
}

extension Character {
    /// The letter or digit without its marks ("é" gives "e"), or nil for anything else. Letters beyond ASCII that have
    /// no base are kept.
    fileprivate var decomposedBase: Character? {
        if let table = Self.bases[self] { return table }
        return isLetter || isNumber ? self : nil
    }

    /// Only these letters are folded: more would change the ids of places that earlier runs have written.
    private static let bases: [Character: Character] = {
        let letters = "àáâãäåāăçćčèéêëēėìíîïīñńòóôõöøōśšùúûüūýÿźżžğďł"
        var table: [Character: Character] = [:]
        for letter in letters {
            let plain = letter.unicodeScalars.first.flatMap { LatinLetters.plain($0) }
            table[letter] = plain?.description.first
        }
        return table
    }()
}
