import Foundation
import Geography
import Testing

@testable import Gazetteer

@Suite struct MapTablesTests {
    private func data() throws -> TemporaryData {
        let data = try TemporaryData()
        try FileManager.default.createDirectory(
            atPath: data.directory.path + "/maps", withIntermediateDirectories: true)
        return data
    }

    @Test func tablesThatAreNotThereAreEmpty() throws {
        let tables = MapTables(try TemporaryData().directory)
        #expect(try tables.towns(of: ["ML"]).isEmpty)
        #expect(try tables.disputedBorders().isEmpty)
        #expect(try tables.worldOutlines().isEmpty)
    }

    @Test func townsOfTheCountriesAskedForAreRead() throws {
        let data = try data()
        try data.write(
            """
            id	name	latitude	longitude	country	kind	population
            geonames:1	Crownburg	12.5	-8	XX	capital	90000
            geonames:2	Riverton	13	-7.5	XX	city	100000
            geonames:3	Nowhere	95	-7.5	XX	city	100000
            geonames:4	Springfield	1	2	YY	town	
            """, to: "maps/towns.tsv")
        let towns = try MapTables(data.directory).towns(of: ["XX"])
        #expect(towns.map(\.name) == ["Crownburg", "Riverton"])
        #expect(towns.map(\.kind) == [.capital, .city] && towns.map(\.population) == [90000, 100000])
        #expect(towns.first?.coordinate == Coordinate(longitude: -8, latitude: 12.5))
    }

    @Test func bordersHaveTheirSidesAndPoints() throws {
        let data = try data()
        try data.write(
            "a\tb\tname\tpoints\nXX/North\tYY\tA line\t1,2 1.5,2.5 x\nXX\tYY\tA point\t1,2\n",
            to: "maps/disputed-borders.tsv")
        let borders = try MapTables(data.directory).disputedBorders()
        #expect(borders.count == 1)
        #expect(borders.first?.countries == ["XX", "YY"])
        #expect(borders.first?.line.map(\.longitude) == [1, 1.5])
    }

    @Test func aTableWithoutItsColumnsIsNamed() throws {
        let data = try data()
        try data.write("name\tlatitude\n", to: "maps/towns.tsv")
        try data.write("{\"type\":\"FeatureCollection\",\"features\":[", to: "maps/world.geojson")
        #expect(throws: GazetteerError.self) { try MapTables(data.directory).towns(of: ["XX"]) }
        #expect(throws: GazetteerError.self) { try MapTables(data.directory).worldOutlines() }
    }
}

/// The tables that ship agree with the data that they are made of.
@Suite(.enabled(if: ShippedData.directory != nil)) struct ShippedMapTablesTests {
    private func tables() throws -> MapTables { MapTables(try #require(ShippedData.directory)) }

    @Test func townsAreThoseOfTheIndex() throws {
        let index = try #require(try ShippedData.index?.get())
        let codes = Set(index.countries.map(\.code))
        let towns = try tables().towns(of: codes)
        #expect(towns.count > 4000)
        for town in towns {
            let place = try #require(index.place(id: town.id), "\(town.id)")
            let (a, b) = (try #require(place.coordinate), try #require(town.coordinate))
            #expect(a.greatCircleDistance(to: b) < 30, "\(town.name)")
        }
        let capitals = Set(towns.filter { $0.kind == .capital }.map(\.country))
        #expect(Set(index.countries.filter { !$0.capital.isEmpty }.map(\.code)).subtracting(capitals).count < 10)
    }

    @Test func disputedBordersAreEdgesOfTheRegions() throws {
        let directory = try #require(ShippedData.directory)
        let borders = try tables().disputedBorders()
        #expect(Set(borders.map(\.name)).count >= 18)
        let layer = RegionLayer(directory, countries: [])
        for border in borders {
            for code in Set(border.countries) {
                let vertices = Set(
                    try layer.regions(of: code).flatMap { $0.geometry.polygons }.flatMap(\.rings).flatMap(\.vertices))
                #expect(border.line.allSatisfy(vertices.contains), "\(border.name), \(code)")
            }
        }
    }

    @Test func theWorldHasAllItsCountriesRoughly() throws {
        let world = try tables().worldOutlines()
        #expect(world.count >= 230)
        let codes = Set(world.map(\.country))
        #expect(codes.isSuperset(of: ["ML", "NE", "FJ", "RU", "SY", "CF", "US", "AQ", "XK"]))
        let vertices = world.reduce(0) { $0 + $1.outline.polygons.reduce(0) { $0 + $1.exterior.vertices.count } }
        #expect(vertices < 6000)
        let bamako = try #require(Coordinate(longitude: -8, latitude: 12.6))
        #expect(world.filter { $0.outline.contains(bamako) }.map(\.country) == ["ML"])
    }
}
