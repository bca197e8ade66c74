// Two ways to the same description of a shape, so that the types and the schema can be laid side by side.
import ts from 'typescript';

/** What both say of a list of texts, a choice of words, a named shape …: plain values that compare. */
const shape = {
  list: (of) => ({ list: of }),
  choice: (words) => ({ choice: words.toSorted() }),
  named: (name) => ({ named: name }),
};

const lowerFirst = (name) => name[0].toLowerCase() + name.slice(1);

/** The interfaces of a TypeScript file by name: for each property whether it must be there, and its shape. */
export function shapesOfTypes(file, roots) {
  const program = ts.createProgram([file], { strict: true, exactOptionalPropertyTypes: true, noEmit: true });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  const shapes = new Map();

  const ofType = (type) => {
    if (type.isUnion()) {
      const words = type.types.filter((member) => member.isStringLiteral());
      if (words.length === type.types.length) return shape.choice(words.map(({ value }) => value));
      const orNull = type.types.filter((member) => member.flags & ts.TypeFlags.Null);
      const rest = type.types.filter((member) => !orNull.includes(member));
      if (rest.length === 1 && orNull.length === 1) return { orNull: ofType(rest[0]) };
      throw new Error(`A union that this comparison does not know: ${checker.typeToString(type)}`);
    }
    if (type.isStringLiteral()) return shape.choice([type.value]);
    if (type.flags & ts.TypeFlags.String) return 'text';
    if (type.flags & ts.TypeFlags.Number) return 'number';
    if (checker.isTupleType(type)) return { tuple: checker.getTypeArguments(type).map(ofType) };
    if (checker.isArrayType(type)) return shape.list(ofType(checker.getTypeArguments(type)[0]));
    if (!type.symbol || type.symbol.name === '__type') return { record: ofProperties(type) };
    remember(type.symbol.name, type);
    return shape.named(lowerFirst(type.symbol.name));
  };

  const ofProperties = (type) =>
    Object.fromEntries(
      checker.getPropertiesOfType(type).map((property) => {
        const optional = Boolean(property.flags & ts.SymbolFlags.Optional);
        const whole = checker.getTypeOfSymbol(property);
        return [property.name, { optional, is: ofType(optional ? checker.getNonNullableType(whole) : whole) }];
      }),
    );

  const remember = (name, type) => {
    const key = lowerFirst(name);
    if (shapes.has(key)) return;
    shapes.set(key, undefined);
    shapes.set(key, ofProperties(type));
  };

  for (const root of roots) {
    const symbol = exported.find(({ name }) => name === root);
    remember(root, checker.getDeclaredTypeOfSymbol(symbol));
  }
  return Object.fromEntries(shapes);
}

/** The same of a JSON Schema, for the root under `rootName` and each object in `$defs`. */
export function shapesOfSchema(schema, rootName) {
  const definition = (reference) => reference.replace('#/$defs/', '');

  // The taxonomies are no interface: their type is worked out from their names.
  const isNamed = (name, part) => part.type === 'object' && name !== 'taxonomies';

  const ofSchema = (part) => {
    if (part.$ref) {
      const name = definition(part.$ref);
      const target = schema.$defs[name];
      return isNamed(name, target) ? shape.named(name) : ofSchema(target);
    }
    if (part.enum) return shape.choice(part.enum);
    if (part.prefixItems) return { tuple: part.prefixItems.map(ofSchema) };
    if (part.type === 'array') return shape.list(ofSchema(part.items));
    if (Array.isArray(part.type)) {
      const [only] = part.type.filter((type) => type !== 'null');
      return { orNull: ofSchema({ type: only }) };
    }
    if (part.type === 'object') return { record: ofProperties(part) };
    if (part.type === 'string') return 'text';
    if (part.type === 'number' || part.type === 'integer') return 'number';
    if (part.type === 'boolean') return 'truth';
    throw new Error(`A part that this comparison does not know: ${JSON.stringify(part)}`);
  };

  const ofProperties = ({ properties, required = [] }) =>
    Object.fromEntries(
      Object.entries(properties).map(([name, part]) => {
        const optional = !required.includes(name);
        return [name, { optional, is: ofSchema(part) }];
      }),
    );

  const objects = Object.entries(schema.$defs).filter(([name, part]) => isNamed(name, part));
  return Object.fromEntries([[rootName, schema], ...objects].map(([name, part]) => [name, ofProperties(part)]));
}
