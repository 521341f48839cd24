// Words for towns, degrees, borders and the small map of the surroundings.
extension MapPhrases {
    func towns(hasCapital: Bool, hasTowns: Bool, hasUnnamed: Bool) -> String {
        let capital = hasCapital ? [say("Star: capital", "Étoile\u{a0}: capitale")] : []
        let unnamed =
            hasUnnamed ? say(" (without a name: that of its region)", " (sans nom\u{a0}: celui de sa région)") : ""
        let towns = hasTowns ? [say("dot: main town", "point\u{a0}: ville principale") + unnamed] : []
        let text = (capital + towns).joined(separator: "; ") + "."
        return hasCapital ? text : text.prefix(1).uppercased() + text.dropFirst()
    }

    var locator: String { say("Where the map lies", "Situation de la carte") }

    /// The origin of the boundaries, and that they imply no judgement on any territory.
    ///
    /// - Parameter hasDisputed: Whether there are dashed ones.
    func status(_ vintage: String, hasDisputed: Bool) -> String {
        let origin = boundaries(vintage).map { [$0] } ?? []
        let status = say(
            "Boundaries and names imply no judgement on the status of any territory.",
            "Les limites et les noms n’impliquent aucun jugement sur le statut d’un territoire.")
        let dashed = say(
            "Dashed: disputed, drawn where the layer has the line.",
            "Tirets\u{a0}: limite contestée, tracée là où la couche la place.")
        return (origin + [status] + (hasDisputed ? [dashed] : [])).joined(separator: " ")
    }

    /// "12.5° N".
    func latitude(_ degrees: Double) -> String {
        degree(degrees, degrees > 0 ? "N" : "S")
    }

    func longitude(_ degrees: Double) -> String {
        degree(abs(degrees) == 180 ? 0 : degrees, degrees > 0 ? "E" : say("W", "O"), of: abs(degrees))
    }

    private func degree(_ degrees: Double, _ side: String, of shown: Double? = nil) -> String {
        number(shown ?? abs(degrees)) + (degrees == 0 ? "°" : "°\u{a0}\(side)")
    }
}
