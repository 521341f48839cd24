import Geography

extension BoundingBox {
    /// The box with `degrees` of latitude more on each side, and as many kilometres east and west at `latitude`.
    func widened(by degrees: Double, at latitude: Double) -> BoundingBox {
        // A degree of longitude is at least half as long as one of latitude up to 60°; beyond 80° take the whole turn.
        let factor = abs(latitude) < 60 ? 2.0 : abs(latitude) < 80 ? 6 : 360 / degrees
        let east = degrees * factor
        guard width + 2 * east < 360 else {
            return BoundingBox(west: -180, south: south - degrees, east: 180, north: north + degrees)
        }
        return BoundingBox(
            west: west - east < -180 ? west - east + 360 : west - east, south: south - degrees,
            east: self.east + east > 180 ? self.east + east - 360 : self.east + east, north: north + degrees)
    }
}
