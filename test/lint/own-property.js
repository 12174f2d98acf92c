import ts from 'typescript';

/** Whether a node stands where `Object.hasOwn(object, key)` has been asked, as the code around it says. */
function isGuarded(node, object, key, textOf) {
  const asked = `Object.hasOwn(${object}, ${key})`;
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    const test = outer.type === 'LogicalExpression' && outer.operator === '&&' ? outer.left : outer.test;
    if (test && test !== inner && textOf(test).includes(asked)) return true;
    const keys = outer.type === 'ForOfStatement' || outer.type === 'ForInStatement' ? textOf(outer.right) : undefined;
    if (keys !== undefined && [object, `Object.keys(${object})`].includes(keys) && textOf(outer.left).endsWith(key))
      return true;
  }
  return false;
}

/** Texts that nobody has listed: of any spelling, or made of such. */
const ANY_TEXT = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping;

/**
 * A key that comes from outside is looked up with `own`, `valueAt` or in a Map: `object[key]` climbs the
 * prototype and finds "constructor" in everything. What lets a look-up be is a literal key, a list, and a
 * key that is known to be the object's own: from its keys, or after `Object.hasOwn`.
 */
export const ownProperty = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      climbs: 'This finds what objects inherit ("constructor"): use own(object, key) of src/values/own.ts, or a Map.',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const typeOf = (node) => checker.getTypeAtLocation(nodes.get(node));
    const textOf = (node) => context.sourceCode.getText(node);
    const isPart = (type, flag) => (type.isUnion() ? type.types : [type]).some((one) => (one.flags & flag) !== 0);
    return {
      MemberExpression(node) {
        if (!node.computed || node.property.type === 'Literal') return;
        if (node.parent.type === 'AssignmentExpression' && node.parent.left === node) return;
        if (!isPart(typeOf(node.property), ANY_TEXT)) return;
        const held = checker.getNonNullableType(typeOf(node.object));
        if (checker.isArrayLikeType(held) || isPart(held, ts.TypeFlags.StringLike)) return;
        if (!isGuarded(node, textOf(node.object), textOf(node.property), textOf))
          context.report({ node, messageId: 'climbs' });
      },
      BinaryExpression(node) {
        if (node.operator === 'in' && node.left.type !== 'Literal' && isPart(typeOf(node.left), ANY_TEXT))
          context.report({ node, messageId: 'climbs' });
      },
    };
  },
};
