/// Regions whose shape is too small to show its colour, such as a capital district: a circle shows it.
struct SmallRegions {
    let circles: [(region: Int, centre: PixelPoint)]

    private static let radius = 3.4
    /// Square pixels below which a shape is small.
    private static let smallestArea = 14.0
    /// More of them are an archipelago, which circles would hide.
    private static let most = 12

    /// - Parameter isEmpty: Whether a region has no incidents on any panel.
    init(_ shapes: FittedShapes, isEmpty: (Int) -> Bool) {
        let small = shapes.rings.enumerated().compactMap { i, rings -> (region: Int, centre: PixelPoint)? in
            guard let ring = rings.first, abs(FittedShapes.area(of: ring)) < Self.smallestArea, !isEmpty(i),
                let centre = Rectangle(around: ring)?.centre
            else { return nil }
            return (i, centre)
        }
        circles = small.count <= Self.most ? small : []
    }

    func define(in svg: inout SVGWriter) {
        for circle in circles {
            svg.leaf(
                "circle",
                [
                    "id": "d-s\(circle.region)", "cx": px(circle.centre.x), "cy": px(circle.centre.y),
                    "r": px(Self.radius),
                ])
        }
    }

    /// Draws each in the style of its region; a region without incidents needs no circle.
    func draw(in svg: inout SVGWriter, style: (Int) -> String) {
        for circle in circles where style(circle.region) != "z" {
            svg.leaf("use", ["href": "#d-s\(circle.region)", "class": "dot \(style(circle.region))"])
        }
    }

    static func rule(_ palette: Palette) -> String { ".dot{stroke:\(palette.outline);stroke-width:.7}" }
}
