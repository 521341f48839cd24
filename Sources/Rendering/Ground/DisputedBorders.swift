/// Disputed borders on a map: those of its own countries, and in fainter lines those of the countries around.
struct DisputedBorders {
    /// Path data.
    let own: String
    let around: String

    init(_ ground: ProjectedGround, in frame: MapFrame) {
        let lines = GroundLines(ground, in: frame)
        let countries = Set(ground.ground.regions.map(\.country))
        func path(_ isWanted: (Bool) -> Bool) -> String {
            let wanted = ground.ground.disputed.filter { isWanted(!countries.isDisjoint(with: $0.countries)) }
            return GroundLines.path(wanted.flatMap { lines.parts(of: $0.line) })
        }
        own = path { $0 }
        around = path { !$0 }
    }

    var isEmpty: Bool { own.isEmpty && around.isEmpty }

    /// Dashes over a band of the ground's colour, which hides the solid line of the layer.
    func drawOwn(id: String, in svg: inout SVGWriter) { Self.draw(own, "\(id)-disputed", "dis", in: &svg) }

    func drawAround(id: String, in svg: inout SVGWriter) { Self.draw(around, "\(id)-around", "dia", in: &svg) }

    /// The path takes its style from the group around it, so that the file holds it once.
    private static func draw(_ path: String, _ id: String, _ style: String, in svg: inout SVGWriter) {
        guard !path.isEmpty else { return }
        svg.element("g", ["class": "band \(style)"]) { $0.leaf("path", ["id": id, "d": path]) }
        svg.leaf("use", ["href": "#\(id)", "class": "dash \(style)"])
    }

    /// For a sheet that draws them in many panels: the paths, to be used in each.
    func define(id: String, in svg: inout SVGWriter) {
        if !own.isEmpty { svg.leaf("path", ["id": "\(id)-disputed", "d": own]) }
        if !around.isEmpty { svg.leaf("path", ["id": "\(id)-around", "d": around]) }
    }

    func useOwn(id: String, in svg: inout SVGWriter) { Self.use(own, "\(id)-disputed", "dis", in: &svg) }

    func useAround(id: String, in svg: inout SVGWriter) { Self.use(around, "\(id)-around", "dia", in: &svg) }

    private static func use(_ path: String, _ id: String, _ style: String, in svg: inout SVGWriter) {
        guard !path.isEmpty else { return }
        svg.leaf("use", ["href": "#\(id)", "class": "band \(style)"])
        svg.leaf("use", ["href": "#\(id)", "class": "dash \(style)"])
    }

    /// Thinner lines for a group of class `key` whose drawing is enlarged.
    func rules(enlargedBy factor: Double) -> String {
        guard !isEmpty else { return "" }
        func thin(_ width: Double) -> String { cssNumber(width / factor) }
        return ".key .band{stroke-width:\(thin(2))}"
            + ".key .dash{stroke-width:\(thin(0.9));stroke-dasharray:\(thin(3.2)) \(thin(2.4))}"
    }

    func rules(_ palette: Palette) -> String {
        guard !isEmpty else { return "" }
        return ".band,.dash{fill:none}.band{stroke-width:2.4}.band.dis{stroke:\(palette.ground)}"
            + ".band.dia{stroke:\(palette.land);stroke-width:1.6}"
            + ".dash.dis{stroke:\(palette.outline);stroke-width:1;stroke-dasharray:3.5 2.5}"
            + ".dash.dia{stroke:\(palette.border);stroke-width:.7;stroke-dasharray:2.5 2}"
    }
}
