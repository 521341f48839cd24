import IncidentMapper

// consumer GAZETTEER REPORTS OUTPUT
let arguments = CommandLine.arguments
let article =
    "On 4 December 2021 gunmen attacked the village of Songho in Mali and killed 31 civilians, the mayor said."

let places = try GazetteerAccess.open(at: arguments[1])
let mapper = Mapper(places)
let found = try await mapper.incidents(in: [.text(article, published: nil), .file(arguments[2])])
let mali = found.incidents.filter { $0.location.country == "ML" }
let counts = try mapper.density(of: mali)
let hot = try await mapper.hotspots(of: mali)
try mapper.maps(of: counts, [.densityByRegionAndYear]).write(to: arguments[3])

print("\(found.incidents.count) incidents, \(mali.count) of them in Mali")
print("\(counts.rows.count { $0.incidents > 0 }) regions and years with incidents")
print("\(hot.units.count { $0.z != nil && $0.p != nil && $0.q != nil }) units tested")
