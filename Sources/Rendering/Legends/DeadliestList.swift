import Incidents

/// The deadliest incidents with place, date and toll, numbered.
struct DeadliestList {
    private let symbols: [IncidentSymbol]
    private let phrases: MapPhrases

    init(_ symbols: [IncidentSymbol], _ phrases: MapPhrases) { (self.symbols, self.phrases) = (symbols, phrases) }

    func draw(in svg: inout SVGWriter, x: Double, y: Double, width: Double) -> Double {
        guard !symbols.isEmpty else { return y }
        svg.text(phrases.deadliest, .panel, x: x, baseline: y + TextStyle.panel.size)
        var top = y + TextStyle.panel.lineHeight + 3
        for (i, symbol) in symbols.enumerated() {
            svg.text("\(i + 1)", .small, .end(x + 14), baseline: top + TextStyle.small.size)
            let incident = symbol.incident
            let text = "\(phrases.scene(of: incident)): \(phrases.killedRange(incident.tolls[.killed]))"
            top = svg.block(TextStyle.small.block(text, width: width - 20), .small, x: x + 20, top: top) + 2
        }
        return top
    }
}
