/// A circle on the page, in pixels.
struct PixelCircle: Hashable, Sendable {
    var centre: PixelPoint
    var radius: Double

    init(_ centre: PixelPoint, radius: Double) {
        self.centre = centre
        self.radius = radius
    }

    func contains(_ point: PixelPoint) -> Bool { (centre - point).squaredLength < radius * radius }
}
