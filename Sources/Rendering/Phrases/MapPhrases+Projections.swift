import Projection

// Names of projections, and whether areas are true in them.
extension MapPhrases {
    /// - Parameter ground: The map's projection, and what it was chosen as.
    func projection(of ground: ProjectedGround) -> String {
        let projection = ground.projection
        let head = say("Projection: ", "Projection\u{a0}: ") + (ground.chosen.map(name) ?? projection.name)
        if projection.isEqualArea {
            let accuracy = projection.arealDistortion < 0.001 ? "" : say(" to 1 %", " à 1\u{a0}% près")
            return head + say("; areas are true\(accuracy).", "\u{a0}; les surfaces sont exactes\(accuracy).")
        }
        let percent = count(Int((min(projection.arealDistortion, 1e6) * 100).rounded(.up)))
        return head
            + say(
                ", as asked for. It is not equal-area: on this map one place is drawn up to \(percent) % larger than "
                    + "another of the same area.",
                ", comme demandé. Elle n’est pas équivalente\u{a0}: un lieu peut paraître jusqu’à "
                    + "\(percent)\u{a0}% plus grand qu’un autre de même surface.")
    }

    /// "Lambert azimuthal equal-area, centre 1.5° W 17.5° N".
    func name(_ projection: EqualAreaProjection) -> String {
        guard isFrench else { return projection.name }
        let meridian = frenchDegrees(projection.centralLongitude, "E", "O")
        switch projection.method {
        case .equalEarth: return "Equal Earth, méridien central \(meridian)"
        case .lambertAzimuthal:
            let latitude = frenchDegrees(projection.centralLatitude, "N", "S")
            return "azimutale équivalente de Lambert, centre \(meridian) \(latitude)"
        case .albersConic(let south, let north):
            let parallels = "\(frenchDegrees(south, "N", "S")) et \(frenchDegrees(north, "N", "S"))"
            return "conique équivalente d’Albers, méridien central \(meridian), parallèles automécoïques \(parallels)"
        case .cylindrical(let parallel):
            let standard = parallel == 0 ? "l’équateur" : "\(tenths(of: abs(parallel)))° N et S"
            return "cylindrique équivalente, méridien central \(meridian), à l’échelle sur \(standard)"
        }
    }

    private func frenchDegrees(_ value: Double, _ positive: String, _ negative: String) -> String {
        let text = tenths(of: abs(value))
        return text == "0" ? "0°" : "\(text)° \(value < 0 ? negative : positive)"
    }

    /// At most one decimal behind a point, as the English names and PROJ's parameters have it.
    private func tenths(of value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
